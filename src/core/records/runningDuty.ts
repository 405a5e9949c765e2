import { type DutyEntry, isRunning } from './dutyEntry';
import { HOUR, type Instant, type Span } from '../time/span';

/** A running duty without any sign of life for longer than this is taken to have ended at the last one (US-05). */
export const LONGEST_ABSENCE = 4 * HOUR;

/**
 * The last sign of life in any window before the first absence that a running duty does not survive. It looks from
 * the duty's start on and no further than that absence, so that every range that is asked for gets the same answer.
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

/** The instants an entry covers at `now`; `alive` is the last sign of life since it began. */
export function coveredBy(entry: DutyEntry, alive: Instant, now: Instant): Span {
  if (!isRunning(entry)) return { start: entry.start, end: Math.max(entry.start, entry.end ?? entry.start) };
  const end = now - alive > LONGEST_ABSENCE ? Math.min(alive, now) : now;
  return { start: entry.start, end: Math.max(entry.start, end) };
}
