import * as v from 'valibot';
import type { EntryLine } from '../../core/report/measures/entryLines';
import { nameKey } from '../../core/input/nameKey';
import { roles } from '../../core/taxonomy/roles';
import { localDate } from '../../core/report/measures/schema';

/** A filter for entries. An entry must match every member that is set. An empty selection matches all entries. */
export const selectionSchema = v.object({
  date: v.exactOptional(localDate),
  category: v.exactOptional(v.string()),
  role: v.exactOptional(v.picklist(roles)),
  requester: v.exactOptional(v.string()),
  topic: v.exactOptional(v.string()),
  outcome: v.exactOptional(v.string()),
});

export type Selection = v.InferOutput<typeof selectionSchema>;

/** The entries that match the selection, each with only the pieces that match. */
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
