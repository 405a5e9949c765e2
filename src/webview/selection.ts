import * as v from 'valibot';
import type { EntryLine } from '../core/report/entryLines';
import { roles } from '../core/report/roleIds';
import { localDate } from '../core/report/schema';

/** Which entries to look at: those that fit everything that is named. */
export const selectionSchema = v.object({
  date: v.exactOptional(localDate),
  category: v.exactOptional(v.string()),
  duty: v.exactOptional(v.string()),
  role: v.exactOptional(v.picklist(roles)),
  requester: v.exactOptional(v.string()),
  topic: v.exactOptional(v.string()),
});

export type Selection = v.InferOutput<typeof selectionSchema>;

/** The entries of a selection, each with only those pieces that belong to it. */
export function selectEntries(entries: readonly EntryLine[], selection: Selection): EntryLine[] {
  const { date, ...facets } = selection;
  const wanted = Object.entries(facets) as [keyof typeof facets, string][];
  return entries
    .filter((entry) => wanted.every(([facet, value]) => entry[facet] === value))
    .map((entry) => ({ ...entry, pieces: entry.pieces.filter((piece) => date === undefined || piece.date === date) }))
    .filter((entry) => entry.pieces.length > 0);
}
