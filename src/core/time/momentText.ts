import { type Calendar, dateOf } from './calendar';
import { dateFormat } from './formats';
import type { Instant } from './span';
import { hourOf } from './timesOfDay';

/** The time, `17:30`, or with the weekday, `Mon 17:30`, when it is not on the local day of `now`. */
export function momentText(at: Instant, now: Instant, calendar: Calendar, locale: string): string {
  const today = dateOf(calendar, at) === dateOf(calendar, now);
  const format = dateFormat(locale, {
    hour: hourOf(locale),
    minute: '2-digit',
    timeZone: calendar.zone,
    ...(!today && { weekday: 'short' }),
  });
  return format.format(at);
}
