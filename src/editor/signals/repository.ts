import type * as vscode from 'vscode';
import type { ApiPart } from '../host/vscodeApi';

/** The part of VS Code that is needed to read the files of Git, also in a folder on a remote machine. */
export type RepositoryApi = ApiPart<{ Uri: 'joinPath'; FileType: 'Directory' }> & {
  readonly workspace: Pick<typeof vscode.workspace, 'getWorkspaceFolder'> & {
    readonly fs: Pick<vscode.FileSystem, 'stat' | 'readFile'>;
  };
};

/** The root to which a file belongs: its Git work tree, or else its workspace folder. */
export interface Repository {
  readonly root: vscode.Uri;
  readonly name: string;
  readonly branch?: string;
  /** The HEAD file, if the root is a Git work tree. */
  readonly head?: vscode.Uri;
}

const FOLDERS_KEPT = 500;

/** Finds roots and branches. Caches the roots of folders inside a Git work tree. */
export class Repositories {
  readonly #vscode: RepositoryApi;
  readonly #byFolder = new Map<string, Promise<Repository | undefined>>();

  constructor(vscode: RepositoryApi) {
    this.#vscode = vscode;
  }

  /**
   * Finds the root of `file` by a search for `.git` in parent folders. It reads through `workspace.fs`, so it also works
   * for remote folders. Worktrees and submodules have a `.git` file that contains the real path.
   */
  async repositoryOf(file: vscode.Uri): Promise<Repository | undefined> {
    const found = await this.#rootOf(this.#parentOf(file));
    const branch = found?.head && (await this.branchAt(found.head));
    return found && { ...found, ...(branch !== undefined && { branch }) };
  }

  /** The branch that HEAD names; undefined while HEAD is detached. */
  async branchAt(head: vscode.Uri): Promise<string | undefined> {
    const text = await this.#readText(head);
    return text === undefined ? undefined : /^ref: refs\/heads\/(.+)$/m.exec(text)?.[1];
  }

  #rootOf(folder: vscode.Uri): Promise<Repository | undefined> {
    const byFolder = this.#byFolder;
    const key = folder.toString();
    const known = byFolder.get(key);
    if (known) return known;
    if (byFolder.size >= FOLDERS_KEPT) byFolder.clear();
    const search = this.#findRoot(folder);
    byFolder.set(key, search);
    // A folder that is in no repository may become one, so this result is not cached.
    const forget = () => byFolder.delete(key);
    void search.then((found) => found?.head ?? forget(), forget);
    return search;
  }

  async #findRoot(folder: vscode.Uri): Promise<Repository | undefined> {
    const head = await this.#headIn(folder);
    if (head) return { root: folder, name: nameOf(folder), head };
    const workspace = this.#vscode.workspace.getWorkspaceFolder(folder);
    const parent = this.#parentOf(folder);
    if (parent.path !== folder.path) {
      const above = await this.#rootOf(parent);
      if (above?.head) return above;
    }
    return workspace && { root: workspace.uri, name: workspace.name };
  }

  async #headIn(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
    const { Uri, FileType } = this.#vscode;
    const git = Uri.joinPath(folder, '.git');
    const type = await this.#typeOf(git);
    if (type === undefined) return undefined;
    if ((type & FileType.Directory) !== 0) return Uri.joinPath(git, 'HEAD');
    const target = /^gitdir: (.+)$/m.exec((await this.#readText(git)) ?? '')?.[1]?.trim();
    if (target === undefined) return undefined;
    return Uri.joinPath(this.#headPlace(target, folder), 'HEAD');
  }

  /** The `gitdir` that Git writes is an absolute path (with a drive on Windows) or a path relative to `folder`. */
  #headPlace(target: string, folder: vscode.Uri): vscode.Uri {
    const path = target.replaceAll('\\', '/');
    if (/^[A-Za-z]:\//.test(path)) return folder.with({ path: `/${path}` });
    return path.startsWith('/') ? folder.with({ path }) : this.#vscode.Uri.joinPath(folder, path);
  }

  async #typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
    try {
      return (await this.#vscode.workspace.fs.stat(uri)).type;
    } catch {
      return undefined;
    }
  }

  async #readText(uri: vscode.Uri): Promise<string | undefined> {
    try {
      return new TextDecoder().decode(await this.#vscode.workspace.fs.readFile(uri));
    } catch {
      return undefined;
    }
  }

  #parentOf(uri: vscode.Uri): vscode.Uri {
    return this.#vscode.Uri.joinPath(uri, '..');
  }
}

function nameOf(folder: vscode.Uri): string {
  return folder.path.slice(folder.path.lastIndexOf('/') + 1) || folder.path;
}
