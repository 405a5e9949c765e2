import type * as vscode from 'vscode';
import type { DocName, Opened } from '../../core/activity/signal';
import type { ApiPart } from '../host/vscodeApi';
import type { Repositories, Repository } from './repository';

type PlaceApi = ApiPart<{ workspace: 'workspaceFolders' | 'notebookDocuments' }>;

/** Schemes of documents that people edit. */
const KEPT = ['file', 'vscode-remote', 'vscode-vfs', 'untitled', 'vscode-notebook-cell'];

/** Schemes of documents that are shown for review: a version in Git, a pull request. */
const REVIEWED = ['git', 'review', 'pr', 'githubpr', 'githubcommit', 'gl-review', 'gitlens'];

const workSchemes = new Set([...KEPT, ...REVIEWED]);
const reviewSchemes = new Set(REVIEWED);

/** A located document: its names, and the file from which its branch can be read. */
export interface Located {
  readonly opened: Opened;
  readonly head?: vscode.Uri | undefined;
}

/** Locates documents: their project, their path in the project, and their branch. */
export class Places {
  readonly #vscode: PlaceApi;
  readonly #repositories: Repositories;
  readonly #known = new WeakMap<vscode.TextDocument, DocName>();

  constructor(vscode: PlaceApi, repositories: Repositories) {
    this.#vscode = vscode;
    this.#repositories = repositories;
  }

  isWork({ uri }: { readonly uri: vscode.Uri }): boolean {
    return workSchemes.has(uri.scheme);
  }

  /** The name of a document that has been located; cheap enough for every keystroke. */
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
    const repository = file.scheme === 'untitled' ? undefined : await this.#repositories.repositoryOf(file);
    const opened: Opened = {
      doc: docName(file, repository),
      ...(language !== undefined && { language }),
      ...(repository?.name !== undefined && { project: repository.name }),
      ...(repository?.branch !== undefined && { branch: repository.branch }),
      ...(reviewSchemes.has(uri.scheme) && { review: true }),
    };
    return { opened, head: repository?.head };
  }

  /** Every cell of a notebook has the type of the notebook, whatever language the cell is written in. */
  #languageOf({ uri, languageId }: vscode.TextDocument): string {
    if (uri.scheme !== 'vscode-notebook-cell') return languageId;
    const notebook = this.#vscode.workspace.notebookDocuments.find((one) => one.uri.path === uri.path);
    return notebook?.notebookType ?? languageId;
  }

  /** The file of which a notebook cell or a version in a diff is a part, on the machine of its workspace folder. */
  #fileBehind(uri: vscode.Uri): vscode.Uri {
    if (['file', 'untitled', 'vscode-remote', 'vscode-vfs'].includes(uri.scheme)) return uri;
    const folders = this.#vscode.workspace.workspaceFolders ?? [];
    const folder = folders.find((one) => isBelow(uri, one.uri)) ?? folders[0];
    const { scheme, authority } = folder?.uri ?? { scheme: 'file', authority: '' };
    return uri.with({ scheme, authority, query: '', fragment: '' });
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
