import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folders of one VS Code server, separate from those of other servers and of the person's own VS Code. */
export interface DataFolders {
  readonly base: string;
  readonly server: string;
  readonly user: string;
  readonly extensions: string;
  /** The folder in which programs store the person's data; the extension creates its own folder in it. */
  readonly dataHome: string;
  /** The extension's own folder, which has a different place on each operating system. */
  readonly extensionData: string;
}

const name = 'invisible-load';

/** Returns the folders below a base folder and creates them, except for the extension's own. */
export function dataFolders(base: string): DataFolders {
  const dataHome = process.platform === 'darwin' ? join(base, 'home/Library/Application Support') : join(base, 'data');
  const extensionData = join(dataHome, name, process.platform === 'win32' ? 'Data' : '');
  const folders = {
    base,
    server: join(base, 'server'),
    user: join(base, 'user'),
    extensions: join(base, 'extensions'),
    dataHome,
  };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  return { ...folders, extensionData };
}

/** The environment that makes a program store its data in those folders. */
export function dataEnvironment({ base, dataHome }: DataFolders): NodeJS.ProcessEnv {
  switch (process.platform) {
    case 'darwin':
      return { ...process.env, HOME: join(base, 'home') };
    case 'win32':
      return { ...process.env, LOCALAPPDATA: dataHome };
    default:
      return { ...process.env, XDG_DATA_HOME: dataHome };
  }
}
