import * as vscode from 'vscode';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { keyedChoices, keyedLabel } from '../../core/taxonomy/keys';
import { categoryOf } from '../../core/taxonomy/lookup';
import type { TypedAt } from '../../core/input/timeSpan';
import type { Span } from '../../core/time/span';
import { captureChoices } from '../../core/input/captureChoices';
import { pickLive, type LiveRows } from '../shared/liveQuickPick';
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

function captureRows(typed: string, taxonomy: Taxonomy, at: TypedAt, text: EntryText): LiveRows<DutyRef & Span> {
  const choices = captureChoices(typed, keyedChoices(taxonomy), at);
  if (typeof choices === 'string') return choices;
  return choices.map(({ of: { id, key, label }, span, minutes, otherLength, meant, always }) => ({
    label: otherLength ? label : keyedLabel({ label, ...(key !== undefined && { key }) }),
    description: minutes === undefined ? text.span(span) : vscode.l10n.t('last {0} min', minutes),
    icon: categoryIcon(categoryOf(id)),
    value: { ...dutyRefOf(id), ...span },
    meant,
    always,
  }));
}
