import { Temporal } from 'temporal-polyfill';
import type { Calendar, LocalDate } from './calendar';
import type { Span } from './span';
import type { WorkingHours } from './workingHours';

export function isWorkday(date: LocalDate, { days }: WorkingHours, leave: readonly LocalDate[]): boolean {
  return days.includes(Temporal.PlainDate.from(date).dayOfWeek) && !leave.includes(date);
}

/** The working hours of each workday among `dates`, as spans. */
export function workingSpans(
  { zone }: Calendar,
  dates: readonly LocalDate[],
  hours: WorkingHours,
  leave: readonly LocalDate[] = [],
): Span[] {
  return dates
    .filter((date) => isWorkday(date, hours, leave))
    .map((date) => hoursOn(date, hours, zone))
    .filter((span) => span.start < span.end);
}

/** The time of the working hours on a date, whether it is a workday or not. */
export function hoursOn(date: LocalDate, { from, to }: WorkingHours, zone: string): Span {
  return { start: instantOf(date, from, zone), end: instantOf(date, to, zone) };
}

function instantOf(date: LocalDate, minutes: number, zone: string): number {
  const day = Temporal.PlainDate.from(date);
  if (minutes >= 24 * 60) return day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
  const plainTime = Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
  return day.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds;
}
