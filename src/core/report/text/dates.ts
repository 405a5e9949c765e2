import type { LocalDate, WeekId } from '../../time/calendar';
import { dateFormat } from '../../time/formats';

/** `Mon 23`. The two parts are formatted one by one, because some locales would write `23 Mon`. */
export function dayText(date: LocalDate, locale: string): string {
  return `${format(date, locale, { weekday: 'short' })} ${format(date, locale, { day: 'numeric' })}`;
}

/** `Monday, 23 November` */
export function longDayText(date: LocalDate, locale: string): string {
  return format(date, locale, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** `23 Nov 2026` */
export function dateText(date: LocalDate, locale: string): string {
  return format(date, locale, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** `23 – 29 November 2026` */
export function rangeText(first: LocalDate, last: LocalDate, locale: string): string {
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' };
  return dateFormat(locale, options).formatRange(midnight(first), midnight(last));
}

/** The number of an ISO week: `2026-W48` → 48. */
export function weekNumber(week: WeekId): number {
  return Number(week.slice(-2));
}

/** Formats a local day in UTC, because it is a date without a zone. */
function format(date: LocalDate, locale: string, options: Intl.DateTimeFormatOptions): string {
  return dateFormat(locale, { ...options, timeZone: 'UTC' }).format(midnight(date));
}

function midnight(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}
