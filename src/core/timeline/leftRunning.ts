import { type DutyEntry, isRunning } from '../records/dutyEntry';
import { coveredBy, lastSignOfLife } from '../records/runningDuty';
import type { Recorded } from '../store/recorded';
import { type Instant, overlaps } from '../time/span';

/** Returns the last activity since a running entry started; it is derived from the activity where the store has none. */
export function aliveIn({ alive, activities }: Pick<Recorded, 'alive' | 'activities'>): (entry: DutyEntry) => Instant {
  return ({ start }) =>
    alive ?? lastSignOfLife(start, (range) => activities.filter((activity) => overlaps(activity, range)));
}

/** The entries as they count at `now`: one that was left running ends at the last activity. */
export function withLeftEnded(
  entries: readonly DutyEntry[],
  recorded: Pick<Recorded, 'alive' | 'activities'>,
  now: Instant,
): DutyEntry[] {
  return entries.map((entry) => {
    if (!isRunning(entry)) return entry;
    const { end } = coveredBy(entry, aliveIn(recorded)(entry), now);
    return end < now ? { ...entry, end } : entry;
  });
}
