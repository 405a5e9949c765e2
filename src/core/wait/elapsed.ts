import { type Calendar, datesIn, type LocalDate } from '../time/calendar';
import { type Duration, type Instant, intersect, MINUTE, totalLength } from '../time/span';
import { minutesADay, type WorkingHours } from '../time/workingHours';
import { workingSpans } from '../time/workingSpans';

/** The working hours of the developer, and the calendar in whose zone they are. */
export interface WorkingTime {
  readonly calendar: Calendar;
  readonly hours: WorkingHours;
}

/** Working hours with the days of leave, on which no time counts. */
export interface WorkingDays extends WorkingTime {
  readonly leave: readonly LocalDate[];
}

/** The working time between two instants. It says how long a wait lasted; it is not effort. */
export function elapsedWorkingTime(start: Instant, end: Instant, { calendar, hours, leave }: WorkingDays): Duration {
  if (start >= end) return 0;
  const working = workingSpans(calendar, datesIn(calendar, { start, end }), hours, leave);
  return totalLength(intersect([{ start, end }], working));
}

/** True for more than five working days: the review asks about such a wait (US-12). */
export function isLongOpen(elapsed: Duration, { hours }: Pick<WorkingTime, 'hours'>): boolean {
  return elapsed > 5 * minutesADay(hours) * MINUTE;
}
