import { type Calendar, dateOf, dayAt, dayOf, type LocalDate } from './calendar';
import type { Instant } from './span';

/** The day before or after the shown one, from whichever is shown now; undefined for today, after which none follows. */
export function pageDay(
  shown: LocalDate | undefined,
  to: 'before' | 'after',
  calendar: Calendar,
  now: Instant,
): LocalDate | undefined {
  const today = dateOf(calendar, now);
  const { span } = dayOf(calendar, shown ?? today);
  return earlierDate(dayAt(calendar, to === 'before' ? span.start - 1 : span.end).date, calendar, now);
}

/** The date if it is before today; undefined for today and for a day that has not come. */
export function earlierDate(date: LocalDate, calendar: Calendar, now: Instant): LocalDate | undefined {
  return date < dateOf(calendar, now) ? date : undefined;
}
