import * as vscode from 'vscode';
import { type TodayItem, itemId } from './todayItems';

/**
 * The rows that a key means: the focused row, with the other selected ones if it is selected too. VS Code tells an
 * extension which rows are selected, but not which has the focus. So the focused row is the one whose selection this
 * switches over, and then back.
 */
export async function focusedRows(view: Pick<vscode.TreeView<TodayItem>, 'selection'>): Promise<readonly TodayItem[]> {
  const before = view.selection;
  await vscode.commands.executeCommand('list.toggleSelection');
  const after = view.selection;
  await vscode.commands.executeCommand('list.toggleSelection');
  const [taken] = without(before, after);
  if (taken) return [taken, ...before.filter((one) => itemId(one) !== itemId(taken))];
  return without(after, before).slice(0, 1);
}

function without(items: readonly TodayItem[], others: readonly TodayItem[]): TodayItem[] {
  const ids = new Set(others.map(itemId));
  return items.filter((item) => !ids.has(itemId(item)));
}

/** Whether a click opens a row by itself, because VS Code reports double clicks alone. */
export function reportsDoubleClicks(): boolean {
  return vscode.workspace.getConfiguration('workbench.list').get('openMode') === 'doubleClick';
}
