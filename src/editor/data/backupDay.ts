/** The day of a backup, such as `2026-11-24`, as people read it. */
export function backupDay(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(Date.parse(day));
}
