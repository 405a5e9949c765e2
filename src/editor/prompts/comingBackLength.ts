import { parseDuration } from '../../core/duty/duration';
import { checkPast } from '../../core/duty/pastSpan';
import { parseWhen } from '../../core/duty/when';
import { wallDate } from '../../core/duty/wallClock';
import type { Calendar } from '../../core/time/calendar';
import type { Instant, Span } from '../../core/time/span';

/** An absence as it is corrected: a length from its beginning on, or times. Throws `InputError`. */
export function parseAbsence(text: string, gap: Span, calendar: Calendar, now: Instant): Span {
  if (/[-–—]/.test(text)) {
    const { zone } = calendar;
    return parseWhen(text, { now, zone, date: wallDate(gap.start, zone), near: gap });
  }
  return checkPast({ start: gap.start, end: gap.start + parseDuration(text) }, now);
}
