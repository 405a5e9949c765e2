import { setTimeout } from 'node:timers/promises';
import * as vscode from 'vscode';

/** VS Code gives the focus back to a webview 50 ms after a list or a box was closed. */
const LATER = 100;

/**
 * Resolves when the focus is back where it was before a list or a box. In a webview that is a moment later, and would take
 * the focus from a question that is opened meanwhile.
 */
export async function focusBack(): Promise<void> {
  const { activeTab } = vscode.window.tabGroups.activeTabGroup;
  if (activeTab?.input instanceof vscode.TabInputWebview) await setTimeout(LATER);
}
