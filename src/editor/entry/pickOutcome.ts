import * as vscode from 'vscode';
import type { Duties } from '../../core/duty/duties';
import { parseTypedFacet } from '../../core/records/facets';
import { type DutyEntry, spanOf } from '../../core/records/dutyEntry';
import { formatElapsed } from '../../core/time/formatElapsed';
import { type Instant, lengthOf } from '../../core/time/span';
import { pickOne, askText } from '../shared/quickPick';
import type { EntryText } from '../shared/entryText';

/** A list row for an entry without an outcome: its name, its day and its length. */
interface OutcomeRow {
  readonly label: string;
  readonly description: string;
  readonly icon: string;
}

export function outcomeRow(entry: DutyEntry, now: Instant, text: EntryText): OutcomeRow {
  const length = formatElapsed(lengthOf(spanOf(entry, now)));
  const about = [text.day(entry.start), length, entry.topic].filter((part) => part !== undefined);
  return { label: text.name(entry), description: about.join(' · '), icon: 'check-all' };
}

/** Asks what an entry unblocked. Escape and an empty line change nothing. */
export async function pickOutcome(entry: DutyEntry, duties: Duties, text: EntryText): Promise<void> {
  const typed = await askText({
    title: text.entry(entry),
    placeholder: vscode.l10n.t('One line: what it unblocked'),
    check: (outcome) => parseTypedFacet('outcome', outcome),
  });
  if (typed === undefined) return;
  const { outcome } = parseTypedFacet('outcome', typed);
  if (outcome !== undefined) await duties.edit(entry.id, { outcome });
}

/** Asks for outcomes of one entry after another, the largest first, until Escape or until none is missing. */
export async function pickOutcomes(
  missing: () => Promise<readonly DutyEntry[]>,
  duties: Duties,
  now: Instant,
  text: EntryText,
): Promise<void> {
  for (;;) {
    const entries = await missing();
    if (entries.length === 0) return;
    const chosen = await pickOne({
      title: vscode.l10n.t('Which entry unblocked something?'),
      placeholder: vscode.l10n.t('The largest first; Escape goes back to the document'),
      choices: entries.map((entry) => ({ id: entry.id, ...outcomeRow(entry, now, text) })),
    });
    const entry = entries.find(({ id }) => id === chosen);
    if (!entry) return;
    await pickOutcome(entry, duties, text);
  }
}
