import * as v from 'valibot';
import type { EntryLine } from '../../core/report/measures/entryLines';
import { nameKey } from '../../core/input/nameKey';
import { roles } from '../../core/taxonomy/roles';
import { localDate } from '../../core/report/measures/schema';

/** Which entries to look at: those that fit everything that is named, all of them where nothing is. */
export const selectionSchema = v.object({
  date: v.exactOptional(localDate),
  category: v.exactOptional(v.string()),
  role: v.exactOptional(v.picklist(roles)),
  requester: v.exactOptional(v.string()),
  topic: v.exactOptional(v.string()),
  outcome: v.exactOptional(v.string()),
});

export type Selection = v.InferOutput<typeof selectionSchema>;

/** The entries of a selection, each with only those pieces that belong to it. */
export function selectEntries(entries: readonly EntryLine[], selection: Selection): EntryLine[] {
  const { date, category, role, requester, topic, outcome } = selection;
  const says = (said: string | undefined, wanted: string | undefined): boolean =>
    wanted === undefined || nameKey(said ?? '') === nameKey(wanted);
  return entries
    .filter((entry) => category === undefined || entry.category === category)
    .filter((entry) => role === undefined || entry.role === role)
    .filter((entry) => says(entry.requester, requester) && says(entry.topic, topic) && says(entry.outcome, outcome))
    .map((entry) => ({ ...entry, pieces: entry.pieces.filter((piece) => date === undefined || piece.date === date) }))
    .filter((entry) => entry.pieces.length > 0);
}
