import * as vscode from 'vscode';
import type { Disposable } from '../../core/lifecycle/event';
import { type CommandId, commands, statusItems } from '../contributions';
import { shortened } from '../../core/language/shortened';
import { iconText, plainText } from '../host/plainText';

const SHOWN = 10_000;

/** The status bar cuts off a longer text in the middle of a word. */
const LONGEST = 80;

/** Shows in the status bar what was done, for ten seconds. A click undoes it. */
export class UndoOffer implements Disposable {
  #item: vscode.StatusBarItem | undefined;
  #hiding: NodeJS.Timeout | undefined;

  /** Shows that `what` was done; a click undoes it. Undo comes first, because a full status bar cuts off the end. */
  done(what: string): void {
    this.#show('discard', vscode.l10n.t('Undo · {0}', what), vscode.l10n.t('{0} · Undo', what), commands.undo);
  }

  /** Shows that `what` was undone; a click redoes it. */
  undone(what: string): void {
    this.#show('redo', vscode.l10n.t('Redo · {0}', what), vscode.l10n.t('{0} · Redo', what), commands.redo);
  }

  dispose(): void {
    clearTimeout(this.#hiding);
    this.#item?.dispose();
  }

  #show(icon: string, text: string, spoken: string, command: CommandId): void {
    this.#item ??= createItem();
    const item = this.#item;
    item.text = iconText(icon, shortened(text, LONGEST));
    item.tooltip = plainText(spoken);
    item.command = command;
    // Screen readers announce alerts when they appear; nothing else tells their users that the act was done.
    item.accessibilityInformation = { label: spoken, role: 'alert' };
    item.show();
    clearTimeout(this.#hiding);
    this.#hiding = setTimeout(() => item.hide(), SHOWN);
  }
}

function createItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem(statusItems.done, vscode.StatusBarAlignment.Left, 8);
  item.name = plainText(vscode.l10n.t('Invisible Load: What Was Done'));
  return item;
}
