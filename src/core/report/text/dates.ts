import * as l10n from '@vscode/l10n';
import type { LocalDate, WeekId } from '../../time/calendar';
import { dateFormat } from '../../time/formats';
import { HOUR } from '../../time/span';

const WEEK = 7 * 24 * HOUR;

/** `Mon 23`. The two parts are formatted one by one, because some locales would write `23 Mon`. */
export function dayText(date: LocalDate, locale: string): string {
  return `${format(date, locale, { weekday: 'short' })} ${format(date, locale, { day: 'numeric' })}`;
}

/** `Monday, 23 November` */
export function longDayText(date: LocalDate, locale: string): string {
  return format(date, locale, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** `Monday, 23 November 2026`, where any year may be meant. */
export function fullDayText(date: LocalDate, locale: string): string {
  return format(date, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
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

/** `2 – 8 Nov`: the seven days of the week that begins `weeks` weeks after `first`. */
export function weekDaysText(first: LocalDate, weeks: number, locale: string): string {
  const start = midnight(first) + weeks * WEEK;
  const options: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: 'UTC' };
  return dateFormat(locale, options).formatRange(start, start + WEEK - 1);
}

/** "Week 48": a week is named by its ISO number everywhere, and the days that it has stand beside it where it begins. */
export function weekText(week: WeekId): string {
  return l10n.t('Week {0}', weekNumber(week));
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
