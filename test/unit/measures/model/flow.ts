import { HOUR, MINUTE, type Span } from '../../../../src/core/time/span';
import { dayOf, type Given } from './given';
import { intervals, isCoding, otherIntervals } from './intervals';
import { confirmedLoad } from './load';
import { share, sum } from './sums';

/** Coding that the editor measured. */
function codingSpans({ segments, activities }: Given): Span[] {
  const found: Span[] = [];
  for (const segment of segments.filter(isCoding)) {
    for (const span of united(activities)) {
      const [start, end] = [Math.max(span.start, segment.start), Math.min(span.end, segment.end)];
      if (start < end) found.push({ start, end });
    }
  }
  return found;
}

/** The time of all windows, counted once. */
export function united(activities: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const { start, end } of activities.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && start <= last.end) found.splice(-1, 1, { start: last.start, end: Math.max(last.end, end) });
    else found.push({ start, end });
  }
  return found;
}

/** A coding block: from its first coding to its last, and how much of it was coding. */
interface Block extends Span {
  readonly coded: number;
}

/** Longest runs of coding without a gap longer than idle and without another interval of 2 min or more. */
function blocks(given: Given): Block[] {
  const others = otherIntervals(given);
  const found: Block[] = [];
  for (const { start, end } of codingSpans(given)) {
    const last = found.at(-1);
    const goesOn =
      last && start - last.end <= given.idle && !others.some((one) => one.start >= last.end && one.end <= start);
    if (goesOn) found.splice(-1, 1, { start: last.start, end, coded: last.coded + end - start });
    else found.push({ start, end, coded: end - start });
  }
  return found;
}

export function coding(given: Given): number {
  return sum(codingSpans(given));
}

/** M7: switches between consecutive intervals of different categories, for each hour of coding. */
export function switchesPerHour(given: Given): number | undefined {
  const all = intervals(given);
  let switches = 0;
  all.forEach((to, index) => {
    const from = all[index - 1];
    if (from?.category === undefined || to.category === undefined || from.category === to.category) return;
    const sameDay = dayOf(given, from.end - 1) === dayOf(given, to.start);
    if (sameDay || to.start - from.end <= given.idle) switches++;
  });
  return share(switches, coding(given) / HOUR);
}

/** M7b: how many blocks were broken by a load that somebody asked for, a meeting or an alert. */
export function loadBreaks(given: Given): number {
  const others = otherIntervals(given);
  const load = confirmedLoad(given);
  const begins = load
    .filter(({ category, entry }) => category !== 'late-changes' && entry.trigger !== 'self')
    .filter(({ start, entry }) => !load.some((one) => one.entry === entry && one.end === start))
    .map(({ start }) => start);
  return blocks(given).filter((block) =>
    begins.some((at) => {
      if (at > block.start && at < block.end) return true;
      const ended = others.some((one) => Math.min(one.end, at) - Math.max(one.start, block.end) >= 2 * MINUTE);
      return at >= block.end && at - block.end <= given.idle && !ended;
    }),
  ).length;
}

/** M8: the longest block by the sum of its coding minutes; of equal ones the first. */
export function longest(given: Given) {
  const [first] = blocks(given).toSorted((a, b) => b.coded - a.coded);
  return first && { start: first.start, end: first.end, duration: first.coded };
}

/** M9: the part of coding that lies in blocks of at least 30, 60 and 120 min. */
export function focus(given: Given) {
  const all = coding(given);
  if (all === 0) return [];
  return [30, 60, 120].map((minutes) => {
    const long = blocks(given).filter(({ coded }) => coded >= minutes * MINUTE);
    return { minutes, share: long.reduce((total, { coded }) => total + coded, 0) / all };
  });
}
