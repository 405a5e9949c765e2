import * as vscode from 'vscode';
import type { Disposable, Event } from '../../core/lifecycle/event';
import type { Emit } from '../../core/activity/signal';
import type { ActiveDocument } from './activeDocument';
import { GitNews } from './gitExtension';
import { branchAt } from './repository';

/**
 * Follows the branch of the document in front. HEAD is read when VS Code's Git extension reports a change, when the
 * window gets the focus, and on every tick while it has the focus. No process is started.
 */
export class Branches implements Disposable {
  readonly #emit: Emit;
  readonly #activeDocument: ActiveDocument;
  readonly #git = new GitNews(() => void this.#look());
  readonly #subscriptions: Disposable[];
  #head: string | undefined;
  #branch: string | undefined;
  #looking = false;

  constructor(emit: Emit, activeDocument: ActiveDocument, onTick: Event<void>) {
    this.#emit = emit;
    this.#activeDocument = activeDocument;
    this.#subscriptions = [
      this.#git,
      vscode.window.onDidChangeWindowState(({ focused }) => focused && void this.#look()),
      onTick(() => vscode.window.state.focused && void this.#look()),
    ];
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #look(): Promise<void> {
    const located = this.#activeDocument.located;
    if (!located?.head || this.#looking) return;
    const head = located.head.toString();
    if (head !== this.#head) {
      this.#head = head;
      this.#branch = located.opened.branch;
    }
    this.#looking = true;
    const branch = await branchAt(located.head);
    this.#looking = false;
    if (this.#activeDocument.located !== located || branch === this.#branch) return;
    this.#branch = branch;
    this.#emit({ kind: 'branch', ...(branch !== undefined && { branch }) });
  }
}
