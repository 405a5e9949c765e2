import { type Calendar, dateOf } from '../../core/time/calendar';
import type { Instant } from '../../core/time/span';
import { hourOf } from '../../core/time/timesOfDay';
import { displayLocale } from '../host/settings';

/** `17:30`, or `Mon 17:30` for another day than that of `now`. */
export function momentText(at: Instant, now: Instant, calendar: Calendar): string {
  const today = dateOf(calendar, at) === dateOf(calendar, now);
  const format = new Intl.DateTimeFormat(displayLocale(), {
    hour: hourOf(displayLocale()),
    minute: '2-digit',
    timeZone: calendar.zone,
    ...(!today && { weekday: 'short' }),
  });
  return format.format(at);
}
