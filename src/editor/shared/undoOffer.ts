import * as vscode from 'vscode';
import type { Disposable } from '../../core/lifecycle/event';
import { type CommandId, commands, statusItems } from '../contributions';

const SHOWN = 10_000;

/** Says in the status bar what was done, and takes it back on a click; goes away by itself. */
export class UndoOffer implements Disposable {
  #item: vscode.StatusBarItem | undefined;
  #hiding: NodeJS.Timeout | undefined;

  /** `what` was done: a click undoes it. */
  done(what: string): void {
    this.#show(vscode.l10n.t('{0} · Undo', what), commands.undo);
  }

  /** `what` was undone: a click does it again. */
  undone(what: string): void {
    this.#show(vscode.l10n.t('{0} · Redo', what), commands.redo);
  }

  dispose(): void {
    clearTimeout(this.#hiding);
    this.#item?.dispose();
  }

  #show(text: string, command: CommandId): void {
    this.#item ??= made();
    const item = this.#item;
    item.text = `$(check) ${text}`;
    item.command = command;
    // A screen reader says alerts when they come; nothing else tells it that the act was done.
    item.accessibilityInformation = { label: text, role: 'alert' };
    item.show();
    clearTimeout(this.#hiding);
    this.#hiding = setTimeout(() => item.hide(), SHOWN);
  }
}

function made(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem(statusItems.done, vscode.StatusBarAlignment.Left, 8);
  item.name = vscode.l10n.t('Invisible Load: What Was Done');
  return item;
}
