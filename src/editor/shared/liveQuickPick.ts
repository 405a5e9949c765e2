import * as vscode from 'vscode';
import { type PlainItem, plainItem } from '../host/plainText';
import { ask, createPick, showQuickPick, type Question, refusedItem } from './quickPick';

/** A row that depends on what is typed. */
export interface LiveRow<Value> {
  readonly label: string;
  readonly description?: string;
  readonly icon?: string;
  readonly value: Value;
  /** Whether the typed text means this row, so that Enter takes it. */
  readonly meant?: boolean;
  /** Shown whatever is typed, because the text is no part of a name; otherwise the label must match the text. */
  readonly always?: boolean;
}

/** The rows for a text, or the reason why the text is rejected. A row has the same index for every text. */
export type LiveRows<Value> = readonly LiveRow<Value>[] | string;

interface LiveItem extends PlainItem {
  readonly place?: number;
}

/**
 * Shows rows that depend on the typed text, and resolves to the value of the chosen one. Enter may arrive before the
 * rows for the last key are drawn, so the value is computed from the text and the index of the chosen row. When the
 * text is a time and means no row, none is marked: Enter alone does not choose for the developer.
 */
export function pickLive<Value>(
  question: Question & { readonly value?: string; readonly rows: (typed: string) => LiveRows<Value> },
): Promise<Value | undefined> {
  const pick = createPick<LiveItem>();
  ask(pick, question);
  const rowsFor = (value: string) => question.rows(value.trim());
  const meantIn = (value: string) => {
    const rows = rowsFor(value);
    return typeof rows === 'string' ? -1 : rows.findIndex(({ meant }) => meant);
  };
  /** Whether VS Code marked a row after it drew the rows for the current text. */
  let isDrawn = true;
  let marked: number | undefined;
  /** Whether the row that the current text means has been marked. A report of another mark before is about old rows. */
  let wasMeantMarked = true;
  const draw = (value: string) => {
    const rows = rowsFor(value);
    pick.items = itemsOf(rows);
    if (isUndecided(rows)) pick.activeItems = [];
  };
  pick.value = question.value ?? '';
  draw(pick.value);
  return showQuickPick<LiveItem, Value>(pick, question, (answer) => [
    pick.onDidChangeActive(([item]) => {
      isDrawn = true;
      marked = item?.place;
      wasMeantMarked ||= marked === meantIn(pick.value);
    }),
    pick.onDidChangeValue((value) => {
      isDrawn = false;
      wasMeantMarked = marked === meantIn(value);
      draw(value);
    }),
    pick.onDidAccept(() => {
      const rows = rowsFor(pick.value);
      if (typeof rows === 'string') return;
      const meant = rows.find((one) => one.meant);
      const selected = rows[pick.selectedItems[0]?.place ?? -1];
      const isChosen = selected && (isDrawn || !selected.always) && (wasMeantMarked || !meant);
      const chosen = isChosen ? selected : meant;
      if (chosen) answer(chosen.value);
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
