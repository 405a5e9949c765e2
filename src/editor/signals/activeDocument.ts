import * as vscode from 'vscode';
import type { Disposable } from '../../core/lifecycle/event';
import type { Emit } from '../../core/activity/signal';
import type { Located, Places } from './documentPlaces';

/** A document in front that has not been located yet. */
interface Shown {
  readonly uri: vscode.Uri;
  readonly review: boolean;
  locate(): Promise<Located>;
}

/** Follows which document is in front, in any kind of editor, and emits a signal when it changes. */
export class ActiveDocument implements Disposable {
  readonly #emit: Emit;
  readonly #places: Places;
  readonly #subscriptions: vscode.Disposable;
  #shown: Shown | undefined;
  #located: Located | undefined;

  constructor(emit: Emit, places: Places) {
    this.#emit = emit;
    this.#places = places;
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(() => this.#look()),
      vscode.window.onDidChangeActiveNotebookEditor(() => this.#look()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.#look()),
      vscode.window.tabGroups.onDidChangeTabGroups(() => this.#look()),
    );
    this.#look();
  }

  /** The URI of the document in front; undefined while no document is in front. */
  get uri(): vscode.Uri | undefined {
    return this.#shown?.uri;
  }

  /** The last document in front that was located. It stays while something other than a document is in front. */
  get located(): Located | undefined {
    return this.#located;
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

  async #open(shown: Shown): Promise<void> {
    const located = await shown.locate();
    if (this.#shown !== shown) return;
    this.#located = located;
    this.#emit({ kind: 'open', ...located.opened, ...(shown.review && { review: true }) });
  }

  #whatIsShown(): Shown | undefined {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    const places = this.#places;
    if (input instanceof vscode.TabInputCustom) {
      const { uri } = input;
      return { uri, review: false, locate: () => places.locate(uri) };
    }
    const document = vscode.window.activeTextEditor?.document;
    if (document && places.isWork(document)) {
      const review = input instanceof vscode.TabInputTextDiff || input instanceof vscode.TabInputNotebookDiff;
      return { uri: document.uri, review, locate: () => places.locateDocument(document) };
    }
    const notebook = vscode.window.activeNotebookEditor?.notebook;
    if (!notebook) return undefined;
    return { uri: notebook.uri, review: false, locate: () => places.locate(notebook.uri, notebook.notebookType) };
  }
}

function isSame(a: Shown, b: Shown | undefined): boolean {
  return a.review === b?.review && a.uri.toString() === b.uri.toString();
}
