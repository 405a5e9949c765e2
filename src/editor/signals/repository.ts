import * as vscode from 'vscode';

/** The root to which a file belongs: its Git work tree, or else its workspace folder. */
export interface Repository {
  readonly root: vscode.Uri;
  readonly name: string;
  readonly branch?: string;
  /** The HEAD file, if the root is a Git work tree. */
  readonly head?: vscode.Uri;
}

const byFolder = new Map<string, Promise<Repository | undefined>>();
const FOLDERS_KEPT = 500;

/**
 * Finds the root of `file` by searching upwards for `.git`. It reads through `workspace.fs`, so that it also works for
 * remote folders. Worktrees and submodules have a `.git` file that contains the path of the Git directory.
 */
export async function repositoryOf(file: vscode.Uri): Promise<Repository | undefined> {
  const found = await rootOf(parentOf(file));
  const branch = found?.head && (await branchAt(found.head));
  return found && { ...found, ...(branch !== undefined && { branch }) };
}

/** The branch that HEAD names, or undefined if HEAD is detached. */
export async function branchAt(head: vscode.Uri): Promise<string | undefined> {
  const text = await readText(head);
  return text === undefined ? undefined : /^ref: refs\/heads\/(.+)$/m.exec(text)?.[1];
}

function rootOf(folder: vscode.Uri): Promise<Repository | undefined> {
  const key = folder.toString();
  const known = byFolder.get(key);
  if (known) return known;
  if (byFolder.size >= FOLDERS_KEPT) byFolder.clear();
  const search = findRoot(folder);
  byFolder.set(key, search);
  // A folder outside a repository is not cached, because it may become a repository later.
  const forget = () => byFolder.delete(key);
  void search.then((found) => found?.head ?? forget(), forget);
  return search;
}

async function findRoot(folder: vscode.Uri): Promise<Repository | undefined> {
  const head = await headIn(folder);
  if (head) return { root: folder, name: nameOf(folder), head };
  const workspace = vscode.workspace.getWorkspaceFolder(folder);
  const parent = parentOf(folder);
  if (parent.path !== folder.path) {
    const above = await rootOf(parent);
    if (above?.head) return above;
  }
  return workspace && { root: workspace.uri, name: workspace.name };
}

async function headIn(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  const git = vscode.Uri.joinPath(folder, '.git');
  const type = await typeOf(git);
  if (type === undefined) return undefined;
  if ((type & vscode.FileType.Directory) !== 0) return vscode.Uri.joinPath(git, 'HEAD');
  const target = /^gitdir: (.+)$/m.exec((await readText(git)) ?? '')?.[1]?.trim();
  if (target === undefined) return undefined;
  return vscode.Uri.joinPath(placeOf(target, folder), 'HEAD');
}

/** The path in a `.git` file is absolute, with a drive on Windows, or relative to `folder`. */
function placeOf(target: string, folder: vscode.Uri): vscode.Uri {
  const path = target.replaceAll('\\', '/');
  if (/^[A-Za-z]:\//.test(path)) return folder.with({ path: `/${path}` });
  return path.startsWith('/') ? folder.with({ path }) : vscode.Uri.joinPath(folder, path);
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

function parentOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

function nameOf(folder: vscode.Uri): string {
  return folder.path.slice(folder.path.lastIndexOf('/') + 1) || folder.path;
}
