import { type Duration, HOUR, type Instant, MINUTE, type Span } from '../time/span';
import type { CalendarSource, Reading, SourceState } from './sourceState';

/** How long after the last reading of a calendar the next one is. */
const EVERY: Duration = 30 * MINUTE;

/** How far back a calendar is read, and how far ahead: a meeting has to be known before it ends. */
const BACK: Duration = 14 * 24 * HOUR;
const AHEAD: Duration = 24 * HOUR;

/** Whether it is time to read the calendar. A reading that lies ahead was made while the clock was wrong. */
export function isDue({ begunAt, last }: CalendarSource, now: Instant): boolean {
  const newest = Math.max(begunAt ?? 0, last?.at ?? 0);
  return now - newest >= EVERY || newest > now;
}

/** The range that is read: no event in it is older than observations are kept. */
export function rangeToRead(now: Instant, keptDays: number): Span {
  return { start: now - Math.min(BACK, keptDays * 24 * HOUR), end: now + AHEAD };
}

/** `state` with what `change` makes of one calendar; unchanged if that is not read any more. */
export function withCalendar(
  state: SourceState,
  id: string,
  change: (calendar: CalendarSource) => CalendarSource,
): SourceState {
  if (!state.calendars.some((one) => one.id === id)) return state;
  return { ...state, calendars: state.calendars.map((one) => (one.id === id ? change(one) : one)) };
}

/** The calendar after a reading. */
export function withReading({ begunAt: _begunAt, ...calendar }: CalendarSource, last: Reading): CalendarSource {
  return { ...calendar, last };
}
