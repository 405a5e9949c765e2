import { largestRemainder } from '../rounding/largestRemainder';
import { type Duration, lengthOf, MINUTE } from '../time/span';
import type { DayRow } from './dayRows';
import type { SegmentState } from './segment';
import type { StateTotals } from './wholeMinutes';

/**
 * How long each row is shown to be, in whole minutes, so that the rows of a state add up to the total that is shown for
 * it. `totals` are those of `wholeMinutes` for the same day. The last row may grow, so the rows before it are rounded
 * without it where that is possible, and it gets what they leave.
 */
export function shownLengths(rows: readonly DayRow[], totals: StateTotals): ReadonlyMap<DayRow, Duration> {
  const lengths = new Map<DayRow, Duration>(rows.map((row) => [row, lengthOf(row)]));
  const last = rows.findLast((row) => 'state' in row);
  for (const [state, ofState] of Map.groupBy(rows, stateOf)) {
    if (state === undefined) continue;
    const total = Math.floor(totals[state] / MINUTE);
    const isGrowing = last !== undefined && ofState.includes(last) && state !== 'excluded';
    const settled = isGrowing ? ofState.filter((row) => row !== last) : ofState;
    const exact = settled.map(lengthOf);
    // Never less than leaves the last row its length rounded up.
    const ended = isGrowing
      ? Math.max(Math.floor(sum(exact) / MINUTE), total - Math.ceil(lengthOf(last) / MINUTE))
      : total;
    const minutes = largestRemainder(exact, MINUTE, ended);
    for (const [index, row] of settled.entries()) lengths.set(row, (minutes[index] ?? 0) * MINUTE);
    if (isGrowing) lengths.set(last, (total - sum(minutes)) * MINUTE);
  }
  return lengths;
}

function stateOf(row: DayRow): SegmentState | undefined {
  return 'state' in row ? row.state : undefined;
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, one) => total + one, 0);
}
