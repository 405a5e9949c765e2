import { parseDuration } from '../input/duration';
import { checkPast } from '../input/pastSpan';
import { isBetweenTimes, parseTimeSpan } from '../input/timeSpan';
import { wallDate } from '../input/wallClock';
import type { Calendar } from '../time/calendar';
import type { Instant, Span } from '../time/span';

/** Parses the corrected span of an absence: a length from its start, or times. Throws `InputError`. */
export function parseAbsence(text: string, gap: Span, calendar: Calendar, now: Instant, twelveHours = false): Span {
  if (isBetweenTimes(text)) {
    const { zone } = calendar;
    return parseTimeSpan(text, { now, zone, date: wallDate(gap.start, zone), near: gap, twelveHours });
  }
  return checkPast({ start: gap.start, end: gap.start + parseDuration(text) }, now);
}
