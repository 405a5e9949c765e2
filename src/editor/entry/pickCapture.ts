import * as vscode from 'vscode';
import { captureChoices } from '../../core/input/captureChoices';
import type { TypedAt } from '../../core/input/timeSpan';
import { type DutyRef, dutyRefOf } from '../../core/taxonomy/dutyRef';
import { keyedChoices, keyedLabel } from '../../core/taxonomy/keys';
import { categoryOf } from '../../core/taxonomy/lookup';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { formatElapsed } from '../../core/time/formatElapsed';
import type { Duration, Span } from '../../core/time/span';
import { categoryIcon } from '../shared/categoryIcon';
import type { EntryText } from '../shared/entryText';
import type { LiveRows } from '../shared/liveChoice';
import { pickLive } from '../shared/liveQuickPick';
import type { OpenedList } from '../host/openedList';
import { pickOne } from '../shared/quickPick';
import { typedSpan } from './pickTime';

/** What to capture, and the text that was typed for it. */
export interface Captured {
  readonly what: DutyRef;
  readonly span: Span;
  readonly typed: string;
}

/** Asks for what it was by a key, and in the same text for the length if it was not five minutes. */
export function pickCapture(
  taxonomy: Taxonomy,
  at: () => TypedAt,
  text: EntryText,
  { typed, opened }: { readonly typed: string; readonly opened: OpenedList | undefined },
): Promise<Captured | undefined> {
  return pickLive<Captured>({
    title: vscode.l10n.t('Capture what just ended'),
    placeholder: vscode.l10n.t('A digit and Enter store the last 5 minutes; or type 5 20m or 5 14:05'),
    value: typed,
    opened,
    rows: (now) => captureRows(now, taxonomy, at(), text),
  });
}

function captureRows(typed: string, taxonomy: Taxonomy, at: TypedAt, text: EntryText): LiveRows<Captured> {
  const choices = captureChoices(typed, keyedChoices(taxonomy), at);
  if (typeof choices === 'string') return choices;
  return choices.map(({ of: { id, key, label }, span, minutes, otherLength, meant, always }) => ({
    label: otherLength ? label : keyedLabel({ label, ...(key !== undefined && { key }) }),
    description: minutes === undefined ? typedSpan(span, at, text) : vscode.l10n.t('last {0} min', minutes),
    icon: categoryIcon(categoryOf(id)),
    value: { what: dutyRefOf(id), span, typed },
    meant,
    always,
  }));
}

/**
 * Asks whether to store a capture that is long or takes much time from other entries. Returns undefined after Escape.
 * Enter alone changes the capture, because it may have been pressed twice.
 */
export async function confirmCapture(
  { what, span }: Pick<Captured, 'what' | 'span'>,
  { taken, result }: { readonly taken: Duration; readonly result: string },
  at: TypedAt,
  text: EntryText,
): Promise<'change' | 'store' | undefined> {
  const chosen = await pickOne({
    title: vscode.l10n.t('Store {0}, {1}?', text.name(what), typedSpan(span, at, text)),
    placeholder:
      taken > 0
        ? vscode.l10n.t('It replaces {0} of other tags. Escape stores nothing', formatElapsed(taken))
        : vscode.l10n.t('That is a long time. Escape stores nothing'),
    choices: [
      { id: 'change', label: vscode.l10n.t('Change it'), icon: 'edit' },
      { id: 'store', label: vscode.l10n.t('Store it'), icon: 'check', ...(taken > 0 && { detail: result }) },
    ],
  });
  return chosen === 'change' || chosen === 'store' ? chosen : undefined;
}
