import type * as vscode from 'vscode';
import { branchOfHead, isElsewhere, storedBranch } from '../../core/activity/branchName';
import type { GitExtension } from './gitExtension';
import { type FilesApi, headIn, shortTextOf } from './headFiles';

/** The part of VS Code that is needed to find out to which project a file belongs. */
export type RepositoryApi = FilesApi & {
  readonly workspace: Pick<typeof vscode.workspace, 'getWorkspaceFolder' | 'workspaceFolders' | 'getConfiguration'>;
};

/** What VS Code's Git extension knows about repositories. */
type GitKnowledge = Pick<GitExtension, 'isOpen' | 'branchOf'>;

/** A Git work tree: its folder, and the file that names its branch. */
export interface WorkTree {
  readonly root: vscode.Uri;
  readonly head: vscode.Uri;
}

/** The root to which a file belongs: its Git work tree, or else its workspace folder. */
export interface Repository {
  readonly root: vscode.Uri;
  readonly name: string;
  readonly branch?: string;
  /** Set if the root is a Git work tree. */
  readonly workTree?: WorkTree;
}

const FOLDERS_KEPT = 500;

/** Schemes of file systems in which a search above the workspace folder is cheap and asks nobody anything. */
const searchedToTheTop = new Set(['file', 'vscode-remote']);

/** Finds roots and branches, through `workspace.fs` only. Caches the work trees of folders. */
export class Repositories {
  readonly #vscode: RepositoryApi;
  readonly #git: GitKnowledge;
  readonly #byFolder = new Map<string, Promise<WorkTree | undefined>>();

  constructor(vscode: RepositoryApi, git: GitKnowledge) {
    this.#vscode = vscode;
    this.#git = git;
  }

  /** The root of `file`: the nearest folder above it with a `.git` in it, if it counts, else the workspace folder. */
  async repositoryOf(file: vscode.Uri): Promise<Repository | undefined> {
    const folder = this.#vscode.workspace.getWorkspaceFolder(file);
    const workTree = await this.#workTreeAbove(file, folder?.uri);
    if (workTree && this.#counts(workTree.root)) {
      const branch = await this.branchAt(workTree);
      return { root: workTree.root, name: nameOf(workTree.root), workTree, ...(branch !== undefined && { branch }) };
    }
    return folder && { root: folder.uri, name: folder.name };
  }

  /** The branch that is checked out; undefined while HEAD is detached, and where only Git could tell and is not there. */
  async branchAt({ root, head }: WorkTree): Promise<string | undefined> {
    const text = await shortTextOf(this.#vscode, head);
    if (text === undefined) return undefined;
    return isElsewhere(text) ? storedBranch(this.#git.branchOf(root) ?? '') : branchOfHead(text);
  }

  /**
   * A repository that contains a folder of this window, such as one in the home folder, counts only where VS Code's Git
   * opens it. Otherwise it would take every folder below it that has no repository of its own.
   */
  #counts(root: vscode.Uri): boolean {
    const { workspace } = this.#vscode;
    const isAbove = workspace.workspaceFolders?.some(({ uri }) => uri.scheme === root.scheme && isInside(uri, root));
    if (!isAbove || workspace.getWorkspaceFolder(root)) return true;
    const mode = workspace.getConfiguration('git', root).get<string>('openRepositoryInParentFolders');
    return mode === 'always' || this.#git.isOpen(root);
  }

  async #workTreeAbove(file: vscode.Uri, top: vscode.Uri | undefined): Promise<WorkTree | undefined> {
    if (searchedToTheTop.has(file.scheme)) return this.#nearest(this.#parentOf(file), undefined);
    return top && this.#nearest(this.#parentOf(file), top);
  }

  #nearest(folder: vscode.Uri, top: vscode.Uri | undefined): Promise<WorkTree | undefined> {
    const byFolder = this.#byFolder;
    const key = folder.toString();
    const known = byFolder.get(key);
    if (known) return known;
    if (byFolder.size >= FOLDERS_KEPT) byFolder.clear();
    const search = this.#search(folder, top);
    byFolder.set(key, search);
    // A folder that is in no repository may become one, so this result is not cached.
    const forget = () => byFolder.delete(key);
    void search.then((found) => found ?? forget(), forget);
    return search;
  }

  async #search(folder: vscode.Uri, top: vscode.Uri | undefined): Promise<WorkTree | undefined> {
    const head = await headIn(this.#vscode, folder);
    if (head) return { root: folder, head };
    const parent = this.#parentOf(folder);
    const isTop = parent.path === folder.path || folder.path === top?.path;
    return isTop ? undefined : this.#nearest(parent, top);
  }

  #parentOf(uri: vscode.Uri): vscode.Uri {
    return this.#vscode.Uri.joinPath(uri, '..');
  }
}

/** Whether `folder` is below `root`, and not `root` itself. */
export function isInside(folder: vscode.Uri, root: vscode.Uri): boolean {
  const above = root.path.endsWith('/') ? root.path : `${root.path}/`;
  return folder.path.startsWith(above) && folder.path !== above;
}

/** The name of a project whose root is a repository. */
export function nameOf(folder: vscode.Uri): string {
  return folder.path.slice(folder.path.lastIndexOf('/') + 1) || folder.path;
}
