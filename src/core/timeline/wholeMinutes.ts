import { largestRemainder } from '../rounding/largestRemainder';
import { type Duration, MINUTE } from '../time/span';
import type { Segment, SegmentState } from './segment';
import { timeIn } from './timeline';

/** The time in each state, and the time tracked, which is that of all states except the excluded one. */
export type StateTotals = Readonly<Record<SegmentState | 'tracked', Duration>>;

/** The totals of the segments of a day, in whole minutes. */
export function totalsOf(segments: readonly Segment[]): StateTotals {
  const totals = {
    tracked: timeIn(segments, 'confirmed', 'suggested', 'own', 'untagged'),
    confirmed: timeIn(segments, 'confirmed'),
    suggested: timeIn(segments, 'suggested'),
    own: timeIn(segments, 'own'),
    untagged: timeIn(segments, 'untagged'),
    excluded: timeIn(segments, 'excluded'),
  };
  return wholeMinutes(totals, segments.at(-1)?.state);
}

const COUNTED = ['confirmed', 'suggested', 'own', 'untagged'] as const satisfies readonly SegmentState[];

/**
 * The totals of a day in whole minutes. Those of the states add up to `tracked`, which is rounded down. `growing` is the
 * state of the last segment: it gets what the others leave, so that their minutes do not change while time goes on. A
 * state with less than a minute keeps a millisecond, because it is not empty.
 */
export function wholeMinutes(totals: StateTotals, growing: SegmentState | undefined): StateTotals {
  const others = COUNTED.filter((state) => state !== growing);
  const settled = Math.floor(sum(others.map((state) => totals[state])) / MINUTE);
  const minutes = largestRemainder(
    others.map((state) => totals[state]),
    MINUTE,
    settled,
  );
  const shown: Partial<Record<SegmentState, number>> = {
    ...Object.fromEntries(others.map((state, index) => [state, minutes[index] ?? 0])),
    ...(growing && { [growing]: Math.floor(totals.tracked / MINUTE) - settled }),
    excluded: Math.floor(totals.excluded / MINUTE),
  };
  const lengthOf = (state: SegmentState): Duration =>
    Math.max((shown[state] ?? 0) * MINUTE, Math.min(totals[state], 1));
  return {
    tracked: Math.floor(totals.tracked / MINUTE) * MINUTE,
    confirmed: lengthOf('confirmed'),
    suggested: lengthOf('suggested'),
    own: lengthOf('own'),
    untagged: lengthOf('untagged'),
    excluded: lengthOf('excluded'),
  };
}

function sum(lengths: readonly Duration[]): Duration {
  return lengths.reduce((total, length) => total + length, 0);
}
