import { type DayNumber, FULL_DAY } from './localDate';
import type { Instant } from './span';
import { offsetAt } from './zoneOffset';

/** What a clock on the wall shows, with its date, as the instant at which one in UTC shows the same. */
export type WallTime = number;

export function wallTime(zone: string, at: Instant): WallTime {
  return at + offsetAt(zone, at);
}

/** The instants at which a clock in `zone` shows `wall`, in order: two when it is set back, none when that is skipped. */
export function instantsOf(zone: string, wall: WallTime): Instant[] {
  return [...new Set([offsetAt(zone, wall - FULL_DAY), offsetAt(zone, wall + FULL_DAY)])]
    .map((offset) => wall - offset)
    .filter((at) => wallTime(zone, at) === wall)
    .toSorted((a, b) => a - b);
}

/** The first of these instants. When `wall` is skipped, the clock is read as if it had not been set forward. */
export function instantOf(zone: string, wall: WallTime): Instant {
  return instantsOf(zone, wall)[0] ?? wall - offsetAt(zone, wall - FULL_DAY);
}

/** The first instant of a date, which is after midnight when midnight is skipped. */
export function startOfDate(zone: string, day: DayNumber): Instant {
  const midnight = day * FULL_DAY;
  const [first] = instantsOf(zone, midnight);
  if (first !== undefined) return first;
  let before = midnight - offsetAt(zone, midnight + FULL_DAY);
  let after = midnight - offsetAt(zone, midnight - FULL_DAY);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (wallTime(zone, middle) < midnight) before = middle;
    else after = middle;
  }
  return after;
}
