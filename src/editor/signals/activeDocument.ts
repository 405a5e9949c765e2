import * as vscode from 'vscode';
import type { Disposable } from '../../core/lifecycle/event';
import type { Emit } from '../../core/activity/signal';
import type { Located, Places } from './documentPlaces';

/** Something that can be in front, before it is known where it belongs. */
interface Shown {
  readonly uri: vscode.Uri;
  readonly review: boolean;
  locate(): Promise<Located>;
}

/** Follows which document is in front, in whatever kind of editor, and tells when it is another. */
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

  /** The address of the document in front, as its editor has it; undefined while something else is. */
  get uri(): vscode.Uri | undefined {
    return this.#shown?.uri;
  }

  /** The document in front, once it is known where it belongs, or the one that was before something else came. */
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
