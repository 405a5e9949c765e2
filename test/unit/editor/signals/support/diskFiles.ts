import { readFile, stat } from 'node:fs/promises';
import type { WorkspaceConfiguration } from 'vscode';
import type { RepositoryApi } from '../../../../../src/editor/signals/repository';
import { FileType } from '../../support/enums';
import { withMembers } from '../../support/members';
import { TestUri } from './testUri';

const PARENTS = 'git.openRepositoryInParentFolders';

interface Ground {
  /** The value of `git.openRepositoryInParentFolders`. */
  readonly parents?: 'always' | 'never' | 'prompt';
  /** The scheme of the file system. */
  readonly scheme?: string;
  /** Called with the path of each file that is read. */
  readonly onRead?: (path: string) => void;
}

/** Reads files from disk as VS Code does, with `folder` as the only workspace folder. */
export function diskFiles(
  folder: string,
  { parents = 'prompt', scheme = 'file', onRead = () => {} }: Ground = {},
): RepositoryApi {
  const opened = { uri: new TestUri({ scheme, path: folder }), name: 'workspace', index: 0 };
  return {
    Uri: TestUri,
    FileType,
    workspace: {
      workspaceFolders: [opened],
      getWorkspaceFolder: (uri) => {
        const isIn = uri.path === folder || uri.path.startsWith(`${folder}/`);
        return isIn && uri.scheme === scheme ? opened : undefined;
      },
      getConfiguration: (section) =>
        withMembers<WorkspaceConfiguration>({
          get: (name: string) => (`${section}.${name}` === PARENTS ? parents : undefined),
        }),
      fs: {
        stat: async ({ path }) => {
          const found = await stat(path);
          return {
            type: found.isDirectory() ? FileType.Directory : FileType.File,
            ctime: 0,
            mtime: 0,
            size: found.size,
          };
        },
        readFile: ({ path }) => {
          onRead(path);
          return readFile(path);
        },
      },
    },
  };
}
