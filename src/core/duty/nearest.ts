import { InputError } from '../inputError';
import type { LocalDate } from '../time/calendar';
import { type Instant, overlaps, type Span } from '../time/span';
import { dayAfter, dayBefore, instantsAt, LONGEST_NIGHT, type MinuteOfDay } from './wallClock';

/** Of several instants the one nearest to `near`; the first where there is nothing to be near to. */
export function nearest(instants: readonly Instant[], near: Instant | undefined): Instant | undefined {
  return near === undefined ? instants[0] : instants.toSorted((a, b) => Math.abs(a - near) - Math.abs(b - near))[0];
}

/**
 * Of the spans that are over, the one nearest to what is corrected. It may begin on the day before or after only where
 * it is of the same time, as when a night is corrected.
 */
export function nearestSpan(
  near: Span,
  date: LocalDate,
  from: MinuteOfDay,
  to: MinuteOfDay,
  zone: string,
  now: Instant,
): Span | undefined {
  const away = (span: Span) => Math.abs(span.start - near.start) + Math.abs(span.end - near.end);
  const sameTime = [dayBefore(date), date, dayAfter(date)]
    .flatMap((day) => spansFrom(day, from, to, zone))
    .filter((span) => span.end <= now && overlaps(span, near));
  return sameTime.toSorted((a, b) => away(a) - away(b))[0];
}

/** The spans that begin on a day, over midnight only where they end before they start. */
function spansFrom(date: LocalDate, from: MinuteOfDay, to: MinuteOfDay, zone: string): Span[] {
  const shown = (day: LocalDate, minute: MinuteOfDay, field: string): Instant[] => {
    try {
      return instantsAt(day, minute, zone, field);
    } catch (error) {
      if (error instanceof InputError) return [];
      throw error;
    }
  };
  return shown(date, from, 'start').flatMap((start) => {
    const sameDay = shown(date, to, 'end').filter((end) => end > start);
    const nextDay = shown(dayAfter(date), to, 'end').filter((end) => end - start <= LONGEST_NIGHT);
    return (sameDay.length > 0 ? sameDay : nextDay).map((end) => ({ start, end }));
  });
}
