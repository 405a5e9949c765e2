import { LONGEST_ABSENCE } from '../records/runningDuty';
import type { Activity } from '../activity/activity';
import { type DutyEntry, type Pause, spanOf } from '../records/dutyEntry';
import { byStart, type Duration, type Instant, lengthOf, mergeSpans, MINUTE, type Span, subtract } from '../time/span';

/** A shorter absence is noise, and no question is asked about it (docs/rules.md, "Questions"). */
export const SHORTEST_ABSENCE: Duration = 10 * MINUTE;

/** If the return was longer ago than this, the developer is already at work, and no question is asked. */
const JUST_BACK: Duration = 2 * MINUTE;

export interface Around {
  readonly activities: readonly Activity[];
  readonly entries: readonly DutyEntry[];
  readonly pauses: readonly Pause[];
  readonly hidden?: readonly Span[];
}

/**
 * The absence that ended just now (US-10): from the last evidence to the return, 10 minutes to 4 hours long, within
 * working hours, and not tagged, paused or hidden. If a part of it is, the longest part that is not.
 */
export function awayGap(around: Around, workingHours: readonly Span[], now: Instant): Span | undefined {
  const gap = newestGap(around.activities, now);
  if (!gap || !workingHours.some((hours) => hours.start <= gap.start && gap.end <= hours.end)) return undefined;
  const tagged = [...around.entries, ...around.pauses].map((one) => spanOf(one, now));
  const taken = mergeSpans([...tagged, ...(around.hidden ?? [])]);
  const [longest] = subtract(gap, taken).toSorted((a, b) => lengthOf(b) - lengthOf(a));
  return longest && lengthOf(longest) >= SHORTEST_ABSENCE ? longest : undefined;
}

function newestGap(activities: readonly Activity[], now: Instant): Span | undefined {
  const present = mergeSpans(activities.filter(({ start }) => start <= now)).toSorted(byStart);
  const since = present.findLast(({ end }) => end <= now - SHORTEST_ABSENCE);
  if (!since) return undefined;
  const back = present.find(({ start }) => start > since.start)?.start ?? now;
  const gap = { start: since.end, end: back };
  const length = lengthOf(gap);
  return now - back <= JUST_BACK && length >= SHORTEST_ABSENCE && length <= LONGEST_ABSENCE ? gap : undefined;
}
