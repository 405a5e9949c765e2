import { atOnce } from '../../../../src/core/lifecycle/steps';
import type { CalendarReading } from '../../../../src/core/observation/sourceReader';
import { readCalendar } from '../../../../src/sources/calendar/readCalendar';

/** A calendar with these lines, and with these events, each the lines between BEGIN and END. */
export function calendarText(events: readonly (readonly string[])[], lines: readonly string[] = []): string {
  const all = events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT']);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, ...all, 'END:VCALENDAR', ''].join('\r\n');
}

interface Asked {
  readonly from?: string;
  readonly to?: string;
  readonly own?: readonly string[];
  readonly titles?: boolean;
}

/** Reads a calendar for a developer in Berlin. */
export function readText(
  text: string,
  { from = '2026-11-01', to = '2026-12-01', own = [], titles = true }: Asked = {},
): CalendarReading {
  const range = { start: Date.parse(from), end: Date.parse(to) };
  return atOnce(readCalendar(text, { range, zone: 'Europe/Berlin', own, titles, keyOf: (name) => name }));
}

/** The start of each event that is found, in UTC: `2026-11-23 09:00`. */
export function startsOf(text: string, asked?: Asked): string[] {
  return readText(text, asked).events.map(({ start }) => printed(start));
}

export function printed(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
