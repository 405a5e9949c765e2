import { v7 as uuidv7 } from 'uuid';
import { evidenceBetween, REACH } from '../tables/activityTable';
import type { SpanTable } from './clipRows';

export const activityRows: SpanTable = {
  name: 'activity',
  start: 'start_at',
  end: 'end_at',
  reach: REACH,
  piece: (row, start, end) => ({
    ...row,
    start_at: start,
    end_at: end,
    evidence: evidenceBetween(Number(row['start_at']), row['evidence'] as string, start, end ?? start),
    // What was last of all belongs to the end; copies of before know nothing of it.
    ...('work_at_end' in row && end !== row['end_at'] && { work_at_end: null }),
  }),
};

/** All there are. */
export const spanTables: readonly SpanTable[] = [
  activityRows,
  rowsOfAPerson('duty_entry'),
  rowsOfAPerson('pause'),
  rowsOfAPerson('rule_decision'),
];

function rowsOfAPerson(name: string): SpanTable {
  return {
    name,
    start: 'start_at',
    end: 'end_at',
    piece: (row, start, end, first) => ({
      ...row,
      // The other part belongs to the first, and not once more to a wait.
      ...(!first && { id: uuidv7(), ...('linked' in row && { linked: row['id'] }) }),
      start_at: start,
      end_at: end,
    }),
  };
}
