import { type Calendar, dateOf } from './calendar';
import type { Instant } from './span';

/** Says times of day as people of one locale write them, in one zone: `9:02 AM`, `09:02`. */
export interface TimesOfDay {
  readonly at: (instant: Instant) => string;
  /** `9:02 – 9:33 AM`; one time where both ends show the same. */
  readonly span: (start: Instant, end: Instant) => string;
}

export function timesOfDay(locale: string, zone: string): TimesOfDay {
  const time = new Intl.DateTimeFormat(locale, { hour: hourOf(locale), minute: '2-digit', timeZone: zone });
  const date = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: zone });
  return {
    at: (instant) => time.format(instant),
    span: (start, end) => {
      // Over midnight a range would be written with both dates, which are said elsewhere.
      if (date.format(start) !== date.format(end)) return `${time.format(start)}–${time.format(end)}`;
      return time.formatRange(start, end);
    },
  };
}

/** `9:02 AM`, but `09:02`: only clocks of twelve hours go without the zero. */
export function hourOf(locale: string): 'numeric' | '2-digit' {
  const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
  return hourCycle === 'h12' || hourCycle === 'h11' ? 'numeric' : '2-digit';
}

/** `17:30`, or `Mon 17:30` for another day than that of `now`. */
export function momentText(at: Instant, now: Instant, calendar: Calendar, locale: string): string {
  const today = dateOf(calendar, at) === dateOf(calendar, now);
  const format = new Intl.DateTimeFormat(locale, {
    hour: hourOf(locale),
    minute: '2-digit',
    timeZone: calendar.zone,
    ...(!today && { weekday: 'short' }),
  });
  return format.format(at);
}
