import { readFile, stat } from 'node:fs/promises';
import type { RepositoryApi } from '../../../../../src/editor/signals/repository';
import { FileType } from '../../support/enums';
import { TestUri } from './testUri';

/** Reads files from disk as VS Code does, with `folder` as the only workspace folder. */
export function diskFiles(folder: string): RepositoryApi {
  const opened = { uri: new TestUri({ path: folder }), name: 'workspace', index: 0 };
  return {
    Uri: TestUri,
    FileType,
    workspace: {
      getWorkspaceFolder: ({ path }) => (path === folder || path.startsWith(`${folder}/`) ? opened : undefined),
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
        readFile: ({ path }) => readFile(path),
      },
    },
  };
}
