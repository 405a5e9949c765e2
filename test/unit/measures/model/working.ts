import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../../../src/core/time/calendar';
import { HOUR, type Span } from '../../../../src/core/time/span';
import type { Given } from './given';

/** The working hours of the calendar that touch `range`; a day of leave has none. */
export function workingTime({ calendar: { zone }, workingHours, leave }: Given, range: Span): Span[] {
  const found: Span[] = [];
  const last = dateAt(range.end + 24 * HOUR, zone);
  for (
    let date = dateAt(range.start - 24 * HOUR, zone);
    Temporal.PlainDate.compare(date, last) <= 0;
    date = date.add({ days: 1 })
  ) {
    if (!workingHours.days.includes(date.dayOfWeek) || leave.includes(date.toString())) continue;
    for (const part of workingHours.parts) {
      const [from, to] = [part.from, part.to].map((minutes) => {
        const day = date.add({ days: Math.floor(minutes / (24 * 60)) });
        const time = { hour: Math.floor(minutes / 60) % 24, minute: minutes % 60 };
        return day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
      });
      // Where the clock skips the end of a night, the next part may begin before it. That time counts once.
      const after = Math.max(from ?? 0, range.start, found.at(-1)?.end ?? 0);
      const end = Math.min(to ?? 0, range.end);
      if (after < end) found.push({ start: after, end });
    }
  }
  return found;
}

function dateAt(at: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
}

/** 1 = Monday. */
export function weekday(date: LocalDate): number {
  return new Date(`${date}T12:00:00Z`).getUTCDay() || 7;
}
