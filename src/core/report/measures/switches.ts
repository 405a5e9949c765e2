import { natureOf } from '../../taxonomy/lookup';
import type { DutyEntry } from '../../records/dutyEntry';
import type { Day, Week } from '../../time/calendar';
import { clip, type Duration, HOUR, type Instant, lengthOf, type Span } from '../../time/span';
import type { Segment } from '../../timeline/segment';
import type { CodingBlock } from './coding';
import { type Interval, joined, SHORTEST_INTERVAL } from './intervals';

/**
 * M7: transitions between consecutive intervals of different category, both ≥ 2 min, ÷ hours of coding. A night between
 * two intervals is no transition: from one day to the next they are at most `idle` apart. Undefined without coding.
 */
export function switchesPerCodingHour(
  intervals: readonly Interval[],
  week: Week,
  coding: Duration,
  idle: Duration,
): number | undefined {
  if (coding === 0) return undefined;
  const switches = pairs(intervals).filter(
    ([from, to]) =>
      from.category !== undefined &&
      to.category !== undefined &&
      from.category !== to.category &&
      (to.start - from.end <= idle || dayOf(week, from.end - 1) === dayOf(week, to.start)),
  );
  return switches.length / (coding / HOUR);
}

/**
 * M7b: coding blocks that a load of any length with trigger asked, alert or meeting broke. It begins inside the block,
 * or at most `idle` after the block's last coding with none of `others` (`otherIntervals`) between.
 */
export function loadCausedBreaks(
  blocks: readonly CodingBlock[],
  segments: readonly Segment[],
  others: readonly Span[],
  entries: ReadonlyMap<string, DutyEntry>,
  idle: Duration,
): number {
  const imposed = ({ state, category, entry }: Segment): string | undefined =>
    state === 'confirmed' && isLoad(category) && isImposed(entries.get(entry ?? '')) ? entry : undefined;
  const begins = joined(segments, imposed).flatMap(({ key, start }) => (key === undefined ? [] : start));
  const broke = ({ start, end }: CodingBlock, at: Instant): boolean =>
    at >= start && at - end <= idle && !others.some((other) => fills(other, { start: end, end: at }));
  return blocks.filter((block) => begins.some((at) => broke(block, at))).length;
}

/** True when `other` takes two minutes or more of `gap`. */
function fills(other: Span, gap: Span): boolean {
  const part = clip(other, gap);
  return part !== undefined && lengthOf(part) >= SHORTEST_INTERVAL;
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
