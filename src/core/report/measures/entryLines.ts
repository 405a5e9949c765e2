import * as v from 'valibot';
import type { Week } from '../../time/calendar';
import type { LoadPiece } from '../input/loadPieces';
import { instant, localDate } from './schema';
import { roles } from '../../taxonomy/roles';

/** An entry that the load comes from, with its parts that count in this week. */
export const entryLineSchema = v.object({
  id: v.string(),
  category: v.string(),
  duty: v.exactOptional(v.string()),
  role: v.picklist(roles),
  roleFit: v.picklist(['mine', 'shared', 'standing-in']),
  requester: v.exactOptional(v.string()),
  topic: v.exactOptional(v.string()),
  note: v.exactOptional(v.string()),
  link: v.exactOptional(v.string()),
  outcome: v.exactOptional(v.string()),
  planned: v.boolean(),
  running: v.boolean(),
  duration: v.picklist(['measured', 'adjusted', 'estimated']),
  provenance: v.picklist(['manual-live', 'manual-later', 'suggestion-accepted', 'suggestion-edited', 'auto-rule']),
  createdAt: instant,
  /** Parts of the entry in the week, each in one local day. The sum of the lengths over all entries is L_C. */
  pieces: v.array(v.object({ date: localDate, start: instant, end: instant })),
});

export type EntryLine = v.InferOutput<typeof entryLineSchema>;

/** The entries that L_C comes from, by start. */
export function entryLines(load: readonly LoadPiece[], week: Week): EntryLine[] {
  const lines = new Map<string, EntryLine>();
  for (const { start, end, entry, role, roleFit, planned } of load) {
    if (!entry) continue;
    const date = week.days.find((day) => start >= day.span.start && start < day.span.end)?.date;
    if (date === undefined) continue;
    const line = lines.get(entry.id) ?? { ...factsOf(entry), role, roleFit, planned, pieces: [] };
    line.pieces.push({ date, start, end });
    lines.set(entry.id, line);
  }
  return [...lines.values()];
}

function factsOf(entry: NonNullable<LoadPiece['entry']>) {
  const { id, category, duty, requester, topic, note, link, outcome, duration, provenance, createdAt } = entry;
  return {
    id,
    category,
    ...(duty !== undefined && { duty }),
    ...(requester !== undefined && { requester }),
    ...(topic !== undefined && { topic }),
    ...(note !== undefined && { note }),
    ...(link !== undefined && { link }),
    ...(outcome !== undefined && { outcome }),
    running: entry.end === undefined,
    duration,
    provenance,
    createdAt,
  };
}
