import type { Calendar, LocalDate } from './calendar';
import { dateText, dayNumber, FULL_DAY, weekdayOf } from './localDate';
import { type Instant, MINUTE, mergeSpans, type Span } from './span';
import { instantOf, startOfDate } from './wallTime';
import { DAY, extentOf, type WorkingHours } from './workingHours';

export function isWorkday(date: LocalDate, { days }: WorkingHours, leave: readonly LocalDate[]): boolean {
  return days.includes(weekdayOf(dayNumber(date))) && !leave.includes(date);
}

/**
 * The working hours of each workday among `dates`, which are sorted, as spans that do not touch. Those that began the
 * evening before the first date are among them, so `leave` has to know that day too.
 */
export function workingSpans(
  { zone }: Calendar,
  dates: readonly LocalDate[],
  hours: WorkingHours,
  leave: readonly LocalDate[] = [],
): Span[] {
  const [first] = dates;
  if (first === undefined) return [];
  const evening = dateText(dayNumber(first) - 1);
  const spans = [...(hours.parts.some(({ to }) => to > DAY) ? [evening] : []), ...dates]
    .filter((date) => isWorkday(date, hours, leave))
    .flatMap((date) =>
      hours.parts.map(({ from, to }) => ({ start: instantAt(date, from, zone), end: instantAt(date, to, zone) })),
    )
    .filter((span) => span.start < span.end);
  return mergeSpans(spans);
}

/** From the first to the last minute of the working hours on a date, whether it is a workday or not. */
export function hoursOn(date: LocalDate, hours: WorkingHours, zone: string): Span {
  const { from, to } = extentOf(hours);
  return { start: instantAt(date, from, zone), end: instantAt(date, to, zone) };
}

function instantAt(date: LocalDate, minutes: number, zone: string): Instant {
  const day = dayNumber(date);
  if (minutes > 0 && minutes % DAY === 0) return startOfDate(zone, day + minutes / DAY);
  return instantOf(zone, day * FULL_DAY + minutes * MINUTE);
}
