import { largestRemainder } from '../rounding/largestRemainder';
import { type Duration, MINUTE, totalLength } from '../time/span';
import type { DayReview } from './dayReview';

/** What a review shows to be open, in whole minutes: `open` is the sum of the others. */
interface ShownOpen {
  readonly open: Duration;
  /** For each row. */
  readonly rows: readonly Duration[];
  /** For what has no row, short absences too. */
  readonly sum: Duration;
}

/** The lengths that a review lists and their sum, with the short absences; the sum is rounded down. */
export function shownOpen({ rows, rest, short }: DayReview): ShownOpen {
  const without = rest.reduce((sum, { length }) => sum + length, totalLength(short));
  const exact = [without, ...rows.map(({ length }) => length)];
  const open = Math.floor(exact.reduce((sum, length) => sum + length, 0) / MINUTE);
  const [shownSum = 0, ...shownRows] = largestRemainder(exact, MINUTE, open);
  return { open: open * MINUTE, rows: shownRows.map((minutes) => minutes * MINUTE), sum: shownSum * MINUTE };
}
