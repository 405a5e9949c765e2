import { shortLengths } from '../../core/input/duration';
import * as vscode from 'vscode';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { categoryOf, keyedChoices, keyedLabel } from '../../core/taxonomy/lookup';
import { parseTimeSpan, type TypedAt } from '../../core/input/timeSpan';
import { InputError } from '../../core/input/inputError';
import { MINUTE, type Span } from '../../core/time/span';
import { readCapture } from '../../core/input/capture';
import { pickLive, type LiveRow, type LiveRows } from '../shared/liveQuickPick';
import { type DutyRef, dutyRefOf } from '../../core/taxonomy/dutyRef';
import type { EntryText } from '../shared/entryText';
import { categoryIcon } from '../shared/categoryIcon';

/** Asks for the category by a digit, and in the same text for the length if it was not five minutes. */
export function pickCapture(
  taxonomy: Taxonomy,
  at: () => TypedAt,
  text: EntryText,
): Promise<(DutyRef & Span) | undefined> {
  return pickLive<DutyRef & Span>({
    title: vscode.l10n.t('Capture what just ended'),
    placeholder: vscode.l10n.t('1 to 9, Enter: the last 5 minutes. Or: 5 20m, 5 1h30, 5 14:05-14:25'),
    rows: (typed) => captureRows(typed, taxonomy, at(), text),
  });
}

/** The categories in their order, then other lengths for the category whose digit was typed. */
function captureRows(typed: string, taxonomy: Taxonomy, at: TypedAt, text: EntryText): LiveRows<DutyRef & Span> {
  const keyed = keyedChoices(taxonomy);
  const { digit, when } = readCapture(
    typed,
    keyed.map(({ key }) => String(key)),
  );
  const span = spanOf(when ?? String(shortLengths[0]), at);
  if (typeof span === 'string') return span;
  const rows = keyed.map(
    ({ id, key, label }): LiveRow<DutyRef & Span> => ({
      label: keyedLabel({ label, ...(key !== undefined && { key }) }),
      description: when === undefined ? lastMinutes(shortLengths[0]) : text.span(span),
      icon: categoryIcon(categoryOf(id)),
      value: { ...dutyRefOf(id), ...span },
      meant: digit !== undefined && digit === String(key),
      always: digit === undefined && when !== undefined,
    }),
  );
  const named = keyed.find(({ key }) => String(key) === digit);
  if (!named || when !== undefined) return rows;
  return [...rows, ...shortLengths.slice(1).map((minutes) => lengthRow(named, minutes, at))];
}

function lengthRow({ id, label }: { id: string; label: string }, minutes: number, { now }: TypedAt) {
  return {
    label,
    description: lastMinutes(minutes),
    icon: categoryIcon(categoryOf(id)),
    value: { ...dutyRefOf(id), start: now - minutes * MINUTE, end: now },
    always: true,
  };
}

function lastMinutes(minutes: number): string {
  return vscode.l10n.t('last {0} min', minutes);
}

function spanOf(when: string, at: TypedAt): Span | string {
  try {
    return parseTimeSpan(when, at);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}
