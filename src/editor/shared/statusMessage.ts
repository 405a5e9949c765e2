import * as vscode from 'vscode';
import { statusItems } from '../contributions';

const SHOWN = 5000;

let item: vscode.StatusBarItem | undefined;
let hiding: NodeJS.Timeout | undefined;

/** Says in the status bar what happened, for a while. A screen reader hears it: it says alerts when they come. */
export function showStatusMessage(text: string): void {
  clearTimeout(hiding);
  item?.dispose();
  item = vscode.window.createStatusBarItem(statusItems.said, vscode.StatusBarAlignment.Left, 7);
  item.name = vscode.l10n.t('Invisible Load: What Happened');
  item.text = text;
  item.accessibilityInformation = { label: text, role: 'alert' };
  item.show();
  hiding = setTimeout(() => item?.dispose(), SHOWN);
}
