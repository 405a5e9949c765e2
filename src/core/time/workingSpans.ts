import { Temporal } from 'temporal-polyfill';
import type { Calendar, LocalDate } from './calendar';
import { mergeSpans, type Span } from './span';
import { DAY, extentOf, type WorkingHours } from './workingHours';

export function isWorkday(date: LocalDate, { days }: WorkingHours, leave: readonly LocalDate[]): boolean {
  return days.includes(Temporal.PlainDate.from(date).dayOfWeek) && !leave.includes(date);
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
  const evening = Temporal.PlainDate.from(first).subtract({ days: 1 }).toString();
  const spans = [...(hours.parts.some(({ to }) => to > DAY) ? [evening] : []), ...dates]
    .filter((date) => isWorkday(date, hours, leave))
    .flatMap((date) =>
      hours.parts.map(({ from, to }) => ({ start: instantOf(date, from, zone), end: instantOf(date, to, zone) })),
    )
    .filter((span) => span.start < span.end);
  return mergeSpans(spans);
}

/** From the first to the last minute of the working hours on a date, whether it is a workday or not. */
export function hoursOn(date: LocalDate, hours: WorkingHours, zone: string): Span {
  const { from, to } = extentOf(hours);
  return { start: instantOf(date, from, zone), end: instantOf(date, to, zone) };
}

function instantOf(date: LocalDate, minutes: number, zone: string): number {
  const day = Temporal.PlainDate.from(date).add({ days: Math.floor(minutes / DAY) });
  const within = minutes % DAY;
  if (within === 0 && minutes > 0) return day.toZonedDateTime(zone).epochMilliseconds;
  const plainTime = Temporal.PlainTime.from({ hour: Math.floor(within / 60), minute: within % 60 });
  return day.toZonedDateTime({ timeZone: zone, plainTime }).epochMilliseconds;
}
