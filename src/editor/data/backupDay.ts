import type { Instant } from '../../core/time/span';

/** The day of a backup, such as `2026-11-24`, as people read it. */
export function backupDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(day));
}

/** The day and the time at which a backup was made, as people read it. */
export function backupMoment(at: Instant, locale: string, zone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: zone }).format(at);
}
