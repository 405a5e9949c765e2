import * as v from 'valibot';
import type { EntryLine } from '../../core/report/measures/entryLines';
import type { ShownReport } from '../../core/report/shown/shownReportSchema';
import { nameKey } from '../../core/input/nameKey';
import { roles } from '../../core/taxonomy/roles';
import { localDate } from '../../core/report/measures/schema';
import type { Duration } from '../../core/time/span';

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
export function selectEntries<Entry extends EntryLine>(entries: readonly Entry[], selection: Selection): Entry[] {
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

/**
 * The figure that is shown for the load in the selection. Undefined for a topic, whose figure is that of four weeks, and
 * for what no figure is shown of.
 */
export function shownLoad(report: ShownReport, selection: Selection): Duration | undefined {
  const { date, category, role, requester, topic, outcome } = selection;
  if (date !== undefined) {
    const day = report.days.find((one) => one.date === date);
    return day?.load.reduce((sum, part) => sum + part.duration, 0);
  }
  if (category !== undefined) return report.categories.find((one) => one.category === category)?.duration;
  if (role !== undefined) return report.roles.find((one) => one.role === role)?.duration;
  if (requester === '') return report.requesters.notStated;
  if (requester !== undefined) return report.requesters.named.find((one) => one.requester === requester)?.duration;
  if (outcome !== undefined) return report.outcomes.find((one) => one.text === outcome)?.duration;
  return topic === undefined ? report.totals.load : undefined;
}
