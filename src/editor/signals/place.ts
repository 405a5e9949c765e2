import * as vscode from 'vscode';
import type { DocName, Opened } from '../../core/activity/signal';
import { type Repository, repositoryOf } from './repository';

/** Documents that are somebody's work; everything else the editor shows is machinery. */
const WORK_SCHEMES = new Set([
  'file',
  'vscode-remote',
  'untitled',
  'vscode-notebook-cell',
  'vscode-vfs',
  'git',
  'review',
  'pr',
]);

/** Schemes of documents that are shown to be judged. */
const REVIEW_SCHEMES = new Set(['git', 'review', 'pr']);

/** Says where a document belongs: its project, its path below it, its branch. */
export class Places {
  readonly #known = new WeakMap<vscode.TextDocument, Opened>();

  isWork(document: vscode.TextDocument): boolean {
    return WORK_SCHEMES.has(document.uri.scheme);
  }

  /** The name of a document that was located before; cheap enough for every keystroke. */
  nameOf(document: vscode.TextDocument): DocName | undefined {
    return this.#known.get(document)?.doc;
  }

  async locate(document: vscode.TextDocument): Promise<Opened> {
    const uri = fileUriOf(document.uri);
    const repository = uri.scheme === 'untitled' ? undefined : await repositoryOf(uri);
    const opened: Opened = {
      doc: docName(uri, repository),
      language: document.languageId,
      ...(repository?.name !== undefined && { project: repository.name }),
      ...(repository?.branch !== undefined && { branch: repository.branch }),
      ...(REVIEW_SCHEMES.has(document.uri.scheme) && { review: true }),
    };
    this.#known.set(document, opened);
    return opened;
  }
}

/** The file behind a cell of a notebook or a version in a diff. */
function fileUriOf(uri: vscode.Uri): vscode.Uri {
  return uri.scheme === 'file' || uri.scheme === 'untitled' || uri.scheme === 'vscode-remote'
    ? uri
    : uri.with({ scheme: vscode.workspace.workspaceFolders?.[0]?.uri.scheme ?? 'file', query: '', fragment: '' });
}

function docName(uri: vscode.Uri, repository: Repository | undefined): DocName {
  const root = repository && `${repository.root.path.replace(/\/$/, '')}/`;
  if (root && uri.path.startsWith(root)) return uri.path.slice(root.length);
  return uri.path.slice(uri.path.lastIndexOf('/') + 1) || uri.scheme;
}
