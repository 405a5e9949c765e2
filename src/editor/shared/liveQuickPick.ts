import * as vscode from 'vscode';
import { type PlainItem, plainItem } from '../host/plainText';
import { LiveChoice, type LiveRows } from './liveChoice';
import { ask, createPick, showQuickPick, type Question, refusedItem } from './quickPick';

interface LiveItem extends PlainItem {
  readonly place?: number;
}

/**
 * Shows rows that depend on the typed text, and resolves to the value of the chosen one. When the text is a time and
 * means no row, none is marked: Enter alone does not choose for the developer.
 */
export function pickLive<Value>(
  question: Question & { readonly value?: string; readonly rows: (typed: string) => LiveRows<Value> },
): Promise<Value | undefined> {
  const pick = createPick<LiveItem>();
  ask(pick, question);
  const rowsFor = (value: string) => question.rows(value.trim());
  const choice = new LiveChoice(rowsFor, question.value ?? '');
  const draw = (value: string) => {
    const rows = rowsFor(value);
    pick.items = itemsOf(rows);
    if (isUndecided(rows)) pick.activeItems = [];
  };
  pick.value = question.value ?? '';
  draw(pick.value);
  return showQuickPick<LiveItem, Value>(pick, question, (answer) => [
    pick.onDidChangeActive(([item]) => choice.mark(item?.place)),
    pick.onDidChangeValue((value) => {
      choice.type(value);
      draw(value);
    }),
    pick.onDidAccept(() => {
      const row = choice.rowAt(pick.selectedItems[0]?.place);
      if (row) answer(row.value);
    }),
  ]);
}

function isUndecided(rows: LiveRows<unknown>): boolean {
  return typeof rows !== 'string' && rows.length > 0 && rows.every(({ meant, always }) => always && !meant);
}

function itemsOf(rows: LiveRows<unknown>): LiveItem[] {
  if (typeof rows === 'string') return [refusedItem(rows)];
  return rows.map(({ label, description, icon, meant, always }, place) =>
    plainItem({
      // VS Code compares text with labels: a time such as 9m would match “9  Meetings”.
      ...(always
        ? { label: '', description: [label, description].join(' · ') }
        : { label, description: description ?? '' }),
      place,
      alwaysShow: meant === true || always === true,
      ...(icon !== undefined && { iconPath: new vscode.ThemeIcon(icon) }),
    }),
  );
}
