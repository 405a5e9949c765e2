import * as vscode from 'vscode';
import type { Disposable } from '../../core/lifecycle/event';
import { shortened } from '../../core/language/shortened';
import { statusItems } from '../contributions';
import { plainText } from '../host/plainText';

const SHOWN = 5000;

/** The status bar cuts off a longer text in the middle of a word. */
const LONGEST = 80;

let item: vscode.StatusBarItem | undefined;
let hiding: NodeJS.Timeout | undefined;

/** Shows in the status bar what happened, for five seconds. Screen readers announce it, because it is an alert. */
export function showStatusMessage(text: string): void {
  clearTimeout(hiding);
  item?.dispose();
  item = vscode.window.createStatusBarItem(statusItems.message, vscode.StatusBarAlignment.Left, 7);
  item.name = plainText(vscode.l10n.t('Invisible Load: What Happened'));
  item.text = plainText(shortened(text, LONGEST));
  item.tooltip = plainText(text);
  item.accessibilityInformation = { label: text, role: 'alert' };
  item.show();
  hiding = setTimeout(() => item?.dispose(), SHOWN);
}

/** Removes a message that is still shown; the composition root disposes it with the window. */
export const statusMessage: Disposable = {
  dispose: () => {
    clearTimeout(hiding);
    item?.dispose();
  },
};
