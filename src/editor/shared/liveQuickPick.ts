import * as vscode from 'vscode';
import { showQuickPick, type Question, refusedItem } from './quickPick';

/** A row that depends on what is typed. */
export interface LiveRow<Value> {
  readonly label: string;
  readonly description?: string;
  readonly icon?: string;
  readonly value: Value;
  /** Whether the typed text means this row, so that Enter takes it. */
  readonly meant?: boolean;
  /** Shown whatever is typed; otherwise the label must match the text. */
  readonly always?: boolean;
}

/** The rows for a text, or the reason why the text is rejected. A row has the same index for every text. */
export type LiveRows<Value> = readonly LiveRow<Value>[] | string;

interface LiveItem extends vscode.QuickPickItem {
  readonly place?: number;
}

/**
 * Shows rows that depend on the typed text, and resolves to the value of the chosen one. Enter may arrive before the
 * rows for the last key are drawn, so the value is computed from the text and the index of the chosen row.
 */
export function pickLive<Value>(
  question: Question & { readonly rows: (typed: string) => LiveRows<Value> },
): Promise<Value | undefined> {
  const pick = vscode.window.createQuickPick<LiveItem>();
  Object.assign(pick, { title: question.title, placeholder: question.placeholder });
  const rowsFor = (value: string) => question.rows(value.trim());
  pick.items = itemsOf(rowsFor(''));
  return showQuickPick<LiveItem, Value>(pick, question, (answer) => [
    pick.onDidChangeValue((value) => {
      pick.items = itemsOf(rowsFor(value));
    }),
    pick.onDidAccept(() => {
      const rows = rowsFor(pick.value);
      if (typeof rows === 'string') return;
      const chosen = rows[pick.selectedItems[0]?.place ?? -1] ?? rows.find(({ meant }) => meant);
      if (chosen) answer(chosen.value);
    }),
  ]);
}

function itemsOf(rows: LiveRows<unknown>): LiveItem[] {
  if (typeof rows === 'string') return [refusedItem(rows)];
  return rows.map(({ label, description, icon, meant, always }, place) => ({
    label,
    place,
    alwaysShow: meant === true || always === true,
    ...(description !== undefined && { description }),
    ...(icon !== undefined && { iconPath: new vscode.ThemeIcon(icon) }),
  }));
}
