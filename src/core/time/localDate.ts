import type { LocalDate } from './calendar';
import { HOUR } from './span';

/** A date as the number of days since 1970-01-01. */
export type DayNumber = number;

/** The length of a day on which no clock changes, in milliseconds. */
export const FULL_DAY = 24 * HOUR;

/** Throws `RangeError` for a text that is no date, such as `2026-02-30`. */
export function dayNumber(date: LocalDate): DayNumber {
  const day = Date.parse(`${date}T00:00:00Z`) / FULL_DAY;
  // The runtime takes 30 February for 2 March.
  if (Number.isNaN(day) || dateText(day) !== date) throw new RangeError(`not a date: ${JSON.stringify(date)}`);
  return day;
}

export function dateText(day: DayNumber): LocalDate {
  return new Date(day * FULL_DAY).toISOString().slice(0, -'T00:00:00.000Z'.length);
}

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The same date so many months earlier, or the last one of that month where it is shorter. */
export function monthsBefore(date: LocalDate, months: number): LocalDate {
  const from = new Date(dayNumber(date) * FULL_DAY);
  const first = new Date(from);
  first.setUTCDate(1);
  first.setUTCMonth(first.getUTCMonth() - months);
  const last = new Date(first);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  first.setUTCDate(Math.min(from.getUTCDate(), last.getUTCDate()));
  return dateText(first.getTime() / FULL_DAY);
}
