import { overlaps } from '../time/span';
import type { RecordChange } from './act';
import type { Records } from './records';
import { claimOf } from './draft';
import { type DutyEntry, isRunning } from '../records/dutyEntry';
import { LONGEST_ENTRY } from '../input/longestEntry';

/**
 * Returns `changes` if afterwards no two entries overlap and none is longer than a day. A running entry may have
 * entries ahead of it, which give way when now reaches them. Throws otherwise, so that
 * nothing is stored. Every plan must keep these rules; the check finds a plan with a defect.
 */
export function assertNoOverlap(changes: readonly RecordChange[], log: Records): readonly RecordChange[] {
  const entries = changes.filter((change) => change.table === 'entry');
  const touched = new Set(entries.map(({ before, after }) => (after ?? before)?.id));
  const afterwards = entries.flatMap(({ after }) => after ?? []).toSorted((a, b) => a.start - b.start);
  afterwards.forEach((entry, index) => {
    assertLength(entry);
    const next = afterwards[index + 1];
    const others = log.entriesIn(claimOf(entry)).filter(({ id }) => !touched.has(id));
    if (next) others.push(next);
    const other = others.find(
      (one) => overlaps(claimOf(one), claimOf(entry)) && !liesAhead(one, entry) && !liesAhead(entry, one),
    );
    if (other) throw new Error(`duty entries ${entry.id} and ${other.id} would overlap`);
  });
  return changes;
}

/** True for an entry from the start of a running one on. It was made while the clock was ahead. */
function liesAhead(entry: DutyEntry, running: DutyEntry): boolean {
  return isRunning(running) && entry.start >= running.start;
}

function assertLength({ id, start, end }: DutyEntry): void {
  if (end === undefined) return;
  if (end <= start) throw new Error(`duty entry ${id} would have no length`);
  if (end - start > LONGEST_ENTRY) throw new Error(`duty entry ${id} would be longer than a day`);
}
