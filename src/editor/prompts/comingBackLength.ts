import { parseDuration } from '../../core/input/duration';
import { checkPast } from '../../core/input/pastSpan';
import { parseTimeSpan } from '../../core/input/timeSpan';
import { wallDate } from '../../core/input/wallClock';
import type { Calendar } from '../../core/time/calendar';
import type { Instant, Span } from '../../core/time/span';

/** An absence as it is corrected: a length from its beginning on, or times. Throws `InputError`. */
export function parseAbsence(text: string, gap: Span, calendar: Calendar, now: Instant): Span {
  if (/[-–—]/.test(text)) {
    const { zone } = calendar;
    return parseTimeSpan(text, { now, zone, date: wallDate(gap.start, zone), near: gap });
  }
  return checkPast({ start: gap.start, end: gap.start + parseDuration(text) }, now);
}
