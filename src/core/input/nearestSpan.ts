import type { LocalDate } from '../time/calendar';
import { type Duration, HOUR, type Instant, lengthOf, MINUTE, type Span } from '../time/span';
import { dayAfter, dayBefore, instantsAt, LONGEST_NIGHT, type MinuteOfDay, shownAt, wallDate } from './wallClock';

/** Of several instants the one nearest to `near`; the first where there is nothing to be near to. */
export function nearest(instants: readonly Instant[], near: Instant | undefined): Instant | undefined {
  return near === undefined ? instants[0] : instants.toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near))[0];
}

/**
 * Of the spans that are over and touch what is corrected, the nearest that is as long as the clock says: a night may be
 * corrected at both ends. Throws `InputError` where there is none because the clock skips a time of its last day.
 */
export function nearestSpan(
  near: Span,
  from: MinuteOfDay,
  to: MinuteOfDay,
  zone: string,
  now: Instant,
): Span | undefined {
  const [first, last] = [wallDate(near.start, zone), wallDate(near.end, zone)];
  const away = (span: Span) => Math.abs(span.start - near.start) + Math.abs(span.end - near.end);
  const onClock: Duration = ((to - from) * MINUTE + 24 * HOUR) % (24 * HOUR);
  const oddness = (span: Span) => Math.abs(lengthOf(span) - onClock);
  const touching = [...new Set([dayBefore(first), first, last])]
    .flatMap((day) => spansFrom(day, from, to, zone))
    .filter((span) => span.end <= now && span.start <= near.end && span.end >= near.start);
  if (touching.length === 0 && last !== first) {
    for (const minute of [from, to]) instantsAt(last, minute, zone, minute === from ? 'start' : 'end');
  }
  return touching.toSorted((a, b) => oddness(a) - oddness(b) || away(a) - away(b))[0];
}

/** The spans that begin on a day, over midnight only where they end before they start. */
function spansFrom(date: LocalDate, from: MinuteOfDay, to: MinuteOfDay, zone: string): Span[] {
  return shownAt(date, from, zone).flatMap((start) => {
    const sameDay = shownAt(date, to, zone).filter((end) => end > start);
    const nextDay = shownAt(dayAfter(date), to, zone).filter((end) => end - start <= LONGEST_NIGHT);
    return (sameDay.length > 0 ? sameDay : nextDay).map((end) => ({ start, end }));
  });
}
