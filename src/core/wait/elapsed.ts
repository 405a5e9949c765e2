import { type Calendar, daysIn, type LocalDate } from '../time/calendar';
import { type Duration, type Instant, intersect, MINUTE, totalLength } from '../time/span';
import type { WorkingHours } from '../time/workingHours';
import { workingSpans } from '../time/workingSpans';

/** Whose working hours count. */
export interface WorkingTime {
  readonly calendar: Calendar;
  readonly hours: WorkingHours;
}

/** Working hours, and the days on which they do not count. */
export interface WorkingDays extends WorkingTime {
  readonly leave: readonly LocalDate[];
}

/** Working hours between two instants: how long somebody was waited for, which is never effort. */
export function elapsedWorkingTime(start: Instant, end: Instant, { calendar, hours, leave }: WorkingDays): Duration {
  if (start >= end) return 0;
  const dates = daysIn(calendar, { start, end }).map((day) => day.date);
  return totalLength(intersect([{ start, end }], workingSpans(calendar, dates, hours, leave)));
}

/** A wait of more than five working days is asked about in the review (US-12). */
export function isLongOpen(elapsed: Duration, { hours }: Pick<WorkingTime, 'hours'>): boolean {
  return elapsed > 5 * (hours.to - hours.from) * MINUTE;
}
