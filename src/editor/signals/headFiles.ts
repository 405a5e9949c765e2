import type * as vscode from 'vscode';
import type { ApiPart } from '../host/vscodeApi';

/** The part of VS Code that is needed to read files, also on a remote machine or in another file system. */
export type FilesApi = ApiPart<{ Uri: 'joinPath'; FileType: 'Directory' | 'File' }> & {
  readonly workspace: { readonly fs: Pick<vscode.FileSystem, 'stat' | 'readFile'> };
};

/** The longest file of Git that is read, in bytes. Git writes one line of a few hundred bytes. */
const LONGEST_FILE = 4096;

/** Where the HEAD file of the work tree in `folder` is; undefined if `folder` is no work tree. */
export async function headIn(vscode: FilesApi, folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  const { Uri, FileType } = vscode;
  const git = Uri.joinPath(folder, '.git');
  const type = (await statOf(vscode, git))?.type;
  if (type === undefined) return undefined;
  if ((type & FileType.Directory) !== 0) return Uri.joinPath(git, 'HEAD');
  // Worktrees and submodules have a `.git` file that contains the real path.
  const target = /^gitdir: (.+)$/m.exec((await shortTextOf(vscode, git)) ?? '')?.[1]?.trim();
  const place = target === undefined ? undefined : gitFolder(vscode, target, folder);
  return place && Uri.joinPath(place, 'HEAD');
}

/** The text of a file; undefined if it cannot be read or is longer than any that Git writes. */
export async function shortTextOf(vscode: FilesApi, file: vscode.Uri): Promise<string | undefined> {
  const found = await statOf(vscode, file);
  if (!found || (found.type & vscode.FileType.File) === 0 || found.size > LONGEST_FILE) return undefined;
  try {
    const bytes = await vscode.workspace.fs.readFile(file);
    return new TextDecoder().decode(bytes.subarray(0, LONGEST_FILE));
  } catch {
    return undefined;
  }
}

async function statOf(vscode: FilesApi, uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch {
    return undefined;
  }
}

/** The `gitdir` that Git writes is an absolute path (with a drive on Windows) or a path relative to `folder`. */
function gitFolder({ Uri }: FilesApi, target: string, folder: vscode.Uri): vscode.Uri | undefined {
  const path = target.replaceAll('\\', '/');
  if (/^[A-Za-z]:\//.test(path)) return folder.with({ path: `/${path}`, ...(folder.scheme === 'file' && local) });
  if (path.startsWith('//')) return folderOfShare(path, folder);
  return path.startsWith('/') ? folder.with({ path }) : Uri.joinPath(folder, path);
}

const local = { authority: '' };

/**
 * `//server/share` on Windows. It is read only from a folder of the same server, because the mere attempt tells another
 * server who is asking. Elsewhere a path may begin with any number of slashes.
 */
function folderOfShare(path: string, folder: vscode.Uri): vscode.Uri | undefined {
  if (folder.scheme === 'file' && folder.authority !== '') {
    const [, server, rest] = /^\/\/([^/]+)(\/.*)$/.exec(path) ?? [];
    return server?.toLowerCase() === folder.authority.toLowerCase() ? folder.with({ path: rest ?? '/' }) : undefined;
  }
  const isOnDrive = /^\/[A-Za-z]:/.test(folder.path);
  return isOnDrive ? undefined : folder.with({ path: path.replace(/^\/+/, '/') });
}
