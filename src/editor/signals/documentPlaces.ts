import type * as vscode from 'vscode';
import { type DocName, HIDDEN, type Opened } from '../../core/activity/signal';
import type { Owner } from '../../core/activity/owner';
import type { ApiPart } from '../host/vscodeApi';
import { isDocument, isReviewed } from './schemes';
import type { Repositories, Repository, WorkTree } from './repository';

type PlaceApi = ApiPart<{ workspace: 'workspaceFolders' | 'notebookDocuments' }>;

/** The longest name and path that are stored, in characters. A name of a folder can be anything in a workspace file. */
const LONGEST_NAME = 255;
const LONGEST_PATH = 1024;

/** A located document: its names, and the work tree that has its branch. */
export interface Located {
  /** The file itself, of which the document may be a part or an old version. Absent for what is never recorded. */
  readonly file?: vscode.Uri;
  readonly opened: Opened;
  readonly workTree?: WorkTree | undefined;
}

/** Locates documents: their project, their path in the project, and their branch. */
export class Places {
  readonly #vscode: PlaceApi;
  readonly #repositories: Repositories;
  readonly #isHidden: (uri: vscode.Uri) => boolean;
  readonly #isLinkHidden: (uri: vscode.Uri) => Promise<boolean>;
  #ownerOf: ((file: vscode.Uri) => Owner | undefined) | undefined;
  #known = new WeakMap<vscode.TextDocument, DocName>();

  /**
   * `isHidden` tells whether a file or folder is never to be recorded, by its path, and `isLinkHidden` by the path behind
   * symbolic links.
   */
  constructor(
    vscode: PlaceApi,
    repositories: Repositories,
    isHidden: (uri: vscode.Uri) => boolean,
    isLinkHidden: (uri: vscode.Uri) => Promise<boolean> = async () => false,
  ) {
    this.#vscode = vscode;
    this.#repositories = repositories;
    this.#isHidden = isHidden;
    this.#isLinkHidden = isLinkHidden;
  }

  /** Whether nothing of this window is recorded, because none of its folders is. */
  get isWindowHidden(): boolean {
    const folders = this.#vscode.workspace.workspaceFolders ?? [];
    return folders.length > 0 && folders.every(({ uri }) => this.#isHidden(uri));
  }

  /** From now on a located document has the owner that `ownerOf` knows; without it none has one. */
  useOwners(ownerOf: ((file: vscode.Uri) => Owner | undefined) | undefined): void {
    this.#ownerOf = ownerOf;
  }

  /** Forgets the names of all documents. Call when other projects are hidden than before. */
  forget(): void {
    this.#known = new WeakMap();
  }

  isWork({ uri }: { readonly uri: vscode.Uri }): boolean {
    return isDocument(uri.scheme);
  }

  /** The name of a document that has been located, `HIDDEN` for one that is never recorded; cheap enough for every keystroke. */
  nameOf(document: vscode.TextDocument): DocName | undefined {
    return this.#known.get(document);
  }

  async locateDocument(document: vscode.TextDocument): Promise<Located> {
    const located = await this.locate(document.uri, this.#languageOf(document));
    this.#known.set(document, located.opened.doc);
    return located;
  }

  async locate(uri: vscode.Uri, language?: string): Promise<Located> {
    const file = this.#fileBehind(uri);
    if (this.#isPathHidden(file) || (await this.#isBehindLinkHidden(file))) return { opened: { doc: HIDDEN } };
    const repository = await this.#repositories.repositoryOf(file);
    if (repository ? await this.#isRootHidden(repository) : await this.#isAllHidden())
      return { opened: { doc: HIDDEN } };
    const owner = this.#ownerOf?.(file);
    const opened: Opened = {
      doc: docName(file, repository).slice(-LONGEST_PATH),
      ...(language !== undefined && { language }),
      ...(repository?.name !== undefined && { project: repository.name.slice(0, LONGEST_NAME) }),
      ...(repository?.branch !== undefined && { branch: repository.branch }),
      ...(isReviewed(uri.scheme) && { review: true }),
      ...(owner !== undefined && { owner }),
    };
    return { file, opened, workTree: repository?.workTree };
  }

  /**
   * Many a document, such as an old version or a file not yet saved, has the path of a file and a scheme of its own. It
   * is hidden with that file, whether the file is on this machine or where a folder of this window is.
   */
  #isPathHidden(uri: vscode.Uri): boolean {
    if (this.#isHidden(uri)) return true;
    const path = `/${uri.path.replace(/^\/+/, '')}`;
    const homes = [
      { scheme: 'file', authority: '' },
      ...(this.#vscode.workspace.workspaceFolders ?? []).map((one) => one.uri),
    ];
    return homes.some(({ scheme, authority }) => this.#isHidden(uri.with({ scheme, authority, path })));
  }

  async #isAllHidden(): Promise<boolean> {
    const folders = this.#vscode.workspace.workspaceFolders ?? [];
    await Promise.all(folders.map(({ uri }) => this.#isLinkHidden(uri)));
    return this.isWindowHidden;
  }

  /** A file with a scheme of its own is hidden with the file on this machine that has its path. */
  async #isBehindLinkHidden(uri: vscode.Uri): Promise<boolean> {
    const path = `/${uri.path.replace(/^\/+/, '')}`;
    return this.#isLinkHidden(
      uri.with({ scheme: 'file', authority: uri.scheme === 'file' ? uri.authority : '', path }),
    );
  }

  /** The HEAD of a worktree lies in the `.git` of the repository to which it belongs, wherever the worktree is. */
  async #isRootHidden({ root, workTree }: Repository): Promise<boolean> {
    const places = [root, ...(workTree ? [workTree.head] : [])];
    if (places.some(this.#isHidden)) return true;
    const behind = await Promise.all(places.map(this.#isLinkHidden));
    return behind.includes(true);
  }

  /** Every cell of a notebook has the type of the notebook, whatever language the cell is written in. */
  #languageOf({ uri, languageId }: vscode.TextDocument): string {
    if (uri.scheme !== 'vscode-notebook-cell') return languageId;
    const notebook = this.#vscode.workspace.notebookDocuments.find((one) => one.uri.path === uri.path);
    return notebook?.notebookType ?? languageId;
  }

  /** The file of which a notebook cell or a version in a diff is a part, on the machine of its workspace folder. */
  #fileBehind(uri: vscode.Uri): vscode.Uri {
    if (!isReviewed(uri.scheme) && uri.scheme !== 'vscode-notebook-cell') return uri;
    const folders = this.#vscode.workspace.workspaceFolders ?? [];
    const folder = folders.find((one) => isBelow(uri, one.uri)) ?? folders[0];
    const { scheme, authority } = folder?.uri ?? { scheme: 'file', authority: '' };
    return uri.with({ scheme, authority, path: uri.path.replace(/^\/+/, '/'), query: '', fragment: '' });
  }
}

function docName(uri: vscode.Uri, repository: Repository | undefined): DocName {
  if (repository && isBelow(uri, repository.root)) return uri.path.slice(folderPath(repository.root).length);
  return uri.path.slice(uri.path.lastIndexOf('/') + 1) || uri.scheme;
}

function isBelow(uri: vscode.Uri, folder: vscode.Uri): boolean {
  return uri.path.startsWith(folderPath(folder));
}

function folderPath({ path }: vscode.Uri): string {
  return path.endsWith('/') ? path : `${path}/`;
}
