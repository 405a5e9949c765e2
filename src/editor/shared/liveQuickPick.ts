import * as vscode from 'vscode';
import { plainItem } from '../host/plainText';
import { LiveChoice, type LiveRow, type LiveRows } from './liveChoice';
import type { ListItem } from '../host/openedList';
import { listFor, showQuickPick, type Question, refusedItem } from './quickPick';

/**
 * Shows rows that depend on the typed text, and resolves to the value of the chosen one. When the text is a time and
 * means no row, none is marked: Enter alone does not choose for the developer.
 */
export function pickLive<Value>(
  question: Question & { readonly value?: string; readonly rows: (typed: string) => LiveRows<Value> },
): Promise<Value | undefined> {
  const pick = listFor(question);
  const rowsFor = (value: string) => question.rows(value.trim());
  if (question.value !== undefined && !question.opened) pick.value = question.value;
  const choice = new LiveChoice(rowsFor, pick.value);
  const draw = (value: string) => {
    const rows = rowsFor(value);
    pick.items = itemsOf(rows);
    if (isUndecided(rows)) pick.activeItems = [];
  };
  draw(pick.value);
  return showQuickPick<ListItem, Value>(pick, question, (answer) => {
    const take = (row: LiveRow<Value> | undefined) => {
      if (row) answer(row.value);
    };
    const entered = question.opened?.entered;
    if (entered !== undefined) take(new LiveChoice(rowsFor, entered).rowAt(undefined));
    return [
      pick.onDidChangeActive(([item]) => choice.mark(item?.place)),
      pick.onDidChangeValue((value) => {
        choice.type(value);
        draw(value);
      }),
      pick.onDidAccept(() => take(choice.rowAt(pick.selectedItems[0]?.place))),
    ];
  });
}

function isUndecided(rows: LiveRows<unknown>): boolean {
  return typeof rows !== 'string' && rows.length > 0 && rows.every(({ meant, always }) => always && !meant);
}

function itemsOf(rows: LiveRows<unknown>): ListItem[] {
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
