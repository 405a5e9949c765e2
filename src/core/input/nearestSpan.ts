import type { LocalDate } from '../time/calendar';
import { type Duration, HOUR, type Instant, lengthOf, MINUTE, type Span } from '../time/span';
import { dayAfter, dayBefore, instantsAt, LONGEST_NIGHT, type MinuteOfDay, shownAt, wallDate } from './wallClock';

/** The instant nearest to `near`, or the first one when `near` is undefined. */
export function nearest(instants: readonly Instant[], near: Instant | undefined): Instant | undefined {
  return near === undefined ? instants[0] : instants.toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near))[0];
}

/**
 * Finds the span that typed times mean when they correct `near`: a past span that touches it, with a length as close as
 * possible to what the clock times show, and as near as possible. It may start on the day before, because a night may
 * be corrected at both ends. Throws `InputError` when there is none because the clock skips a time on the last day.
 */
export function nearestSpan(
  near: Span,
  from: MinuteOfDay,
  to: MinuteOfDay,
  zone: string,
  now: Instant,
): Span | undefined {
  const [first, last] = [wallDate(near.start, zone), wallDate(near.end, zone)];
  const distance = (span: Span) => Math.abs(span.start - near.start) + Math.abs(span.end - near.end);
  const onClock: Duration = ((to - from) * MINUTE + 24 * HOUR) % (24 * HOUR);
  const lengthError = (span: Span) => Math.abs(lengthOf(span) - onClock);
  const touching = [...new Set([dayBefore(first), first, last])]
    .flatMap((day) => spansFrom(day, from, to, zone))
    .filter((span) => span.end <= now && span.start <= near.end && span.end >= near.start);
  if (touching.length === 0 && last !== first) {
    for (const minute of [from, to]) instantsAt(last, minute, zone, minute === from ? 'start' : 'end');
  }
  return touching.toSorted((a, b) => lengthError(a) - lengthError(b) || distance(a) - distance(b))[0];
}

/** The spans that start on `date`. One ends on the next day only when `to` does not come after `from` on `date`. */
function spansFrom(date: LocalDate, from: MinuteOfDay, to: MinuteOfDay, zone: string): Span[] {
  return shownAt(date, from, zone).flatMap((start) => {
    const sameDay = shownAt(date, to, zone).filter((end) => end > start);
    const nextDay = shownAt(dayAfter(date), to, zone).filter((end) => end - start <= LONGEST_NIGHT);
    return (sameDay.length > 0 ? sameDay : nextDay).map((end) => ({ start, end }));
  });
}
