import { type DutyEntry, isRunning } from './dutyEntry';
import { HOUR, type Instant, type Span } from '../time/span';

/** After a longer time without activity in any window, a running duty counts only up to the last activity (US-05). */
export const LONGEST_ABSENCE = 4 * HOUR;

/**
 * The last activity or lone sign in any window before the first absence that is longer than `LONGEST_ABSENCE`. The search goes from
 * the start of the duty up to that absence, so the result does not depend on which range is read.
 */
export function lastSignOfLife(since: Instant, activitiesIn: (range: Span) => readonly Span[]): Instant {
  let alive = since;
  for (;;) {
    const within = { start: alive, end: alive + LONGEST_ABSENCE + 1 };
    const next = activitiesIn(within).reduce((latest, { end }) => Math.max(latest, end), alive);
    if (next === alive) return alive;
    alive = next;
  }
}

/** A sign of life without a length, as a span. */
export function instantSpan(at: Instant): Span {
  return { start: at, end: at };
}

/** The span that an entry covers at `now`. `alive` is the last activity since it started. */
export function coveredBy(entry: DutyEntry, alive: Instant, now: Instant): Span {
  if (!isRunning(entry)) return { start: entry.start, end: Math.max(entry.start, entry.end ?? entry.start) };
  const end = now - alive > LONGEST_ABSENCE ? Math.min(alive, now) : now;
  return { start: entry.start, end: Math.max(entry.start, end) };
}
