import { type DutyEntry, isRunning, type Pause } from '../records/dutyEntry';
import { natureOf } from '../taxonomy/lookup';
import type { Recorded } from '../store/recorded';
import { byStart, type Instant, mergeSpans, type Span, subtract } from '../time/span';
import { sliding } from '../time/spanSearch';
import { coveredBy } from '../records/runningDuty';

/** A stretch that a duty entry claims. */
export interface Claimed extends Span {
  readonly entry: DutyEntry;
}

/**
 * The time that each entry claims, without overlap: a later start ends the earlier entry
 * (docs/design.md, "A duty entry wins over activity"), but entries that lay ahead of a running one give way to it
 * (docs/design.md, "A clock set right"). `alive` returns the last activity since a running entry started. Paused time is left out,
 * unless the developer tagged it after the pause began.
 */
export function claim(
  entries: readonly DutyEntry[],
  pauses: readonly Pause[],
  alive: (entry: DutyEntry) => Instant,
  now: Instant,
): Claimed[] {
  const claimed: Claimed[] = [];
  const covered = (entry: DutyEntry): Claimed => ({
    ...coveredBy(entry, isRunning(entry) ? alive(entry) : entry.start, now),
    entry,
  });
  const running = entries.filter(isRunning).map(covered);
  const free = entries.flatMap((entry) => {
    const taken = running.filter((one) => one.entry !== entry && one.start <= entry.start);
    return subtract(covered(entry), taken);
  });
  for (const span of free.toSorted(byEntryStart)) {
    const last = claimed.at(-1);
    if (last && last.end > span.start) claimed[claimed.length - 1] = { ...last, end: span.start };
    claimed.push(span);
  }
  const pausedDuring = sliding(pausedSpans(pauses, now));
  return claimed
    .filter((span) => span.start < span.end)
    .flatMap((span) => subtract(span, pausesIn(span.entry, pausedDuring(span))));
}

/** The parts of `span`, a stretch of `entry`, that count: paused time does not, unless it was tagged after the pause began. */
export function unpaused<S extends Span>(span: S, entry: DutyEntry, paused: readonly Span[]): S[] {
  return subtract(span, pausesIn(entry, paused));
}

function pausesIn({ createdAt }: DutyEntry, paused: readonly Span[]): Span[] {
  return paused.filter(({ start }) => createdAt <= start);
}

/** The state of the time that a duty entry claims. */
export function stateOf(entry: DutyEntry): 'confirmed' | 'excluded' {
  return natureOf(entry.category) === 'excluded' ? 'excluded' : 'confirmed';
}

/** Pauses as closed spans, sorted. */
export function pausedSpans(pauses: readonly Pause[], now: Instant): Span[] {
  return pauses.map(({ start, end }) => ({ start, end: Math.max(start, end ?? now) })).toSorted(byStart);
}

/** Time of which nothing was recorded on purpose: a pause, or `hidden` in a project that is never recorded. */
export interface Unrecorded extends Span {
  readonly hidden?: boolean;
}

/** Pauses and hidden time, sorted and without overlap between the two. */
export function unrecordedSpans(
  { pauses, hidden = [] }: Pick<Recorded, 'pauses' | 'hidden'>,
  now: Instant,
): Unrecorded[] {
  const paused = pausedSpans(pauses, now);
  const pieces = mergeSpans(hidden).flatMap((span) => subtract(span, paused));
  return [...paused, ...pieces.map(({ start, end }) => ({ start, end, hidden: true }))].toSorted(byStart);
}

function byEntryStart(a: Claimed, b: Claimed): number {
  return a.start - b.start || a.entry.createdAt - b.entry.createdAt;
}
