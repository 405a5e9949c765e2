import type * as vscode from 'vscode';
import { DisposableStore } from '../../core/lifecycle/disposableStore';
import type { Disposable } from '../../core/lifecycle/event';
import type { VscodeApi } from '../host/vscodeApi';
import { type Emit, HIDDEN } from '../../core/activity/signal';
import type { Located, Places } from './documentPlaces';

type TabInputs = 'TabInputText' | 'TabInputCustom' | 'TabInputTextDiff' | 'TabInputNotebookDiff';

interface ActiveDocumentApi extends Pick<VscodeApi, TabInputs> {
  readonly window: Pick<
    VscodeApi['window'],
    'activeTextEditor' | 'activeNotebookEditor' | 'onDidChangeActiveTextEditor' | 'onDidChangeActiveNotebookEditor'
  > & { readonly tabGroups: Pick<vscode.TabGroups, 'activeTabGroup' | 'onDidChangeTabs' | 'onDidChangeTabGroups'> };
}

/** A document that can be in front and has not been located yet. */
interface Shown {
  readonly uri: vscode.Uri;
  /** Absent for a file that VS Code shows to no extension. */
  readonly document?: vscode.TextDocument;
  readonly review: boolean;
  locate(): Promise<Located>;
}

type DocumentPlaces = Pick<Places, 'isWork' | 'isWindowHidden' | 'locate' | 'locateDocument'>;

/** Tracks which document is in front, in any kind of editor, and emits a signal when it changes. */
export class ActiveDocument implements Disposable {
  readonly #vscode: ActiveDocumentApi;
  readonly #emit: Emit;
  readonly #places: DocumentPlaces;
  readonly #subscriptions = new DisposableStore();
  #shown: Shown | undefined;
  #located: Located | undefined;

  constructor(vscode: ActiveDocumentApi, emit: Emit, places: DocumentPlaces) {
    this.#vscode = vscode;
    this.#emit = emit;
    this.#places = places;
    const { window } = vscode;
    const look = () => this.#look();
    this.#subscriptions.add(window.onDidChangeActiveTextEditor(look));
    this.#subscriptions.add(window.onDidChangeActiveNotebookEditor(look));
    this.#subscriptions.add(window.tabGroups.onDidChangeTabs(look));
    this.#subscriptions.add(window.tabGroups.onDidChangeTabGroups(look));
    this.#look();
    if (!this.#shown) this.#hideWindow();
  }

  /** The URI of the document in front; undefined while no document is in front. */
  get uri(): vscode.Uri | undefined {
    return this.#shown?.uri;
  }

  /** The last document in front that was located. It stays while something other than a document is in front. */
  get located(): Located | undefined {
    return this.#located;
  }

  /** Call when the document in front may belong to another project now. Emits a signal if it does. */
  async locateAgain(): Promise<void> {
    const shown = this.#shown;
    if (!shown) return this.#hideWindow();
    const before = this.#located;
    const located = await shown.locate();
    if (this.#shown === shown && !isSamePlace(located, before)) await this.#open(shown);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #look(): void {
    const shown = this.#whatIsShown();
    if (shown ? isSame(shown, this.#shown) : !this.#shown) return;
    this.#shown = shown;
    if (shown) void this.#open(shown);
  }

  /** Without a document in front, what is done in a window belongs to its folders. */
  #hideWindow(): void {
    if (!this.#places.isWindowHidden || this.#located?.opened.doc === HIDDEN) return;
    this.#located = { opened: { doc: HIDDEN } };
    this.#emit({ kind: 'open', doc: HIDDEN });
  }

  async #open(shown: Shown): Promise<void> {
    const located = await shown.locate();
    if (this.#shown !== shown) return;
    this.#located = located;
    this.#emit({ kind: 'open', ...located.opened, ...(shown.review && { review: true }) });
  }

  #whatIsShown(): Shown | undefined {
    const vscode = this.#vscode;
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    const places = this.#places;
    if (input instanceof vscode.TabInputCustom) {
      const { uri } = input;
      return { uri, review: false, locate: () => places.locate(uri) };
    }
    const document = vscode.window.activeTextEditor?.document;
    if (document && places.isWork(document)) {
      const review = input instanceof vscode.TabInputTextDiff || input instanceof vscode.TabInputNotebookDiff;
      return { uri: document.uri, document, review, locate: () => places.locateDocument(document) };
    }
    const notebook = vscode.window.activeNotebookEditor?.notebook;
    if (notebook) {
      return { uri: notebook.uri, review: false, locate: () => places.locate(notebook.uri, notebook.notebookType) };
    }
    // VS Code shows no file over 50 MB to extensions, but its tab.
    if (!(input instanceof vscode.TabInputText) || !places.isWork(input)) return undefined;
    const { uri } = input;
    return { uri, review: false, locate: () => places.locate(uri) };
  }
}

function isSame(a: Shown, b: Shown | undefined): boolean {
  return a.review === b?.review && a.document === b.document && a.uri.toString() === b.uri.toString();
}

function isSamePlace({ opened, workTree }: Located, before: Located | undefined): boolean {
  return (
    opened.doc === before?.opened.doc &&
    opened.project === before.opened.project &&
    workTree?.root.toString() === before.workTree?.root.toString()
  );
}
