import { natureOf } from '../../taxonomy/lookup';
import type { DutyEntry } from '../../records/dutyEntry';
import type { Day, Week } from '../../time/calendar';
import { type Duration, HOUR, type Instant } from '../../time/span';
import type { CodingBlock } from './coding';
import { type Interval, SHORTEST_INTERVAL } from './intervals';

/**
 * M7: transitions between consecutive intervals of different category, both ≥ 2 min, ÷ hours of coding.
 * A change from one day to the next is not a transition. Undefined without coding.
 */
export function switchesPerCodingHour(
  intervals: readonly Interval[],
  week: Week,
  coding: Duration,
): number | undefined {
  if (coding === 0) return undefined;
  const switches = pairs(intervals).filter(
    ([from, to]) =>
      from.category !== undefined &&
      to.category !== undefined &&
      from.category !== to.category &&
      dayOf(week, from.start) === dayOf(week, to.start),
  );
  return switches.length / (coding / HOUR);
}

/**
 * M7b: transitions own → load with trigger asked, alert or meeting that break a coding block: the load begins
 * before the idle threshold has passed since the block's last coding.
 */
export function loadCausedBreaks(
  blocks: readonly CodingBlock[],
  intervals: readonly Interval[],
  entries: ReadonlyMap<string, DutyEntry>,
  idle: Duration,
): number {
  const begins = intervals
    .filter(
      ({ category, entry }) => isLoad(category) && isImposed(entry === undefined ? undefined : entries.get(entry)),
    )
    .map((interval) => interval.start);
  return blocks.filter(
    ({ coded, end }) => coded >= SHORTEST_INTERVAL && begins.some((start) => start >= end && start - end <= idle),
  ).length;
}

function isLoad(category: string | undefined): boolean {
  return category !== undefined && category !== 'late-changes' && natureOf(category) === 'load';
}

/** An entry without a trigger counts as `asked` (docs/taxonomy.md, "Facets"). */
function isImposed(entry: DutyEntry | undefined): boolean {
  return entry !== undefined && entry.trigger !== 'self';
}

function pairs(intervals: readonly Interval[]): [Interval, Interval][] {
  return intervals.flatMap((from, index) => {
    const to = intervals[index + 1];
    return to ? [[from, to] satisfies [Interval, Interval]] : [];
  });
}

function dayOf(week: Week, at: Instant): Day | undefined {
  return week.days.find(({ span }) => at >= span.start && at < span.end);
}
