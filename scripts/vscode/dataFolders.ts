import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where one VS Code server keeps everything, apart from every other and from the person's own VS Code. */
export interface DataFolders {
  readonly base: string;
  readonly server: string;
  readonly user: string;
  readonly extensions: string;
  /** Where programs keep a person's data; the extension makes its own folder in it. */
  readonly dataHome: string;
  /** The extension's own folder, by the rules of each system. */
  readonly extensionData: string;
}

const name = 'invisible-load';

/** Names the folders below a base folder and makes them. */
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

/** The environment in which a program keeps its data in those folders. */
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
