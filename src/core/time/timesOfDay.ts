import { type Calendar, dateOf } from './calendar';
import { dateFormat } from './formats';
import type { Instant } from './span';

/** Formats times of day for one locale and zone: `9:02 AM`, `09:02`. */
export interface TimesOfDay {
  readonly at: (instant: Instant) => string;
  /** `9:02 – 9:33 AM`; one time when both ends have the same text. */
  readonly span: (start: Instant, end: Instant) => string;
}

export function timesOfDay(locale: string, zone: string): TimesOfDay {
  const time = dateFormat(locale, { hour: hourOf(locale), minute: '2-digit', timeZone: zone });
  const date = dateFormat(locale, { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: zone });
  return {
    at: (instant) => time.format(instant),
    span: (start, end) => {
      // `formatRange` would add both dates to a range over midnight, but the surrounding text shows the date.
      if (date.format(start) !== date.format(end)) return `${time.format(start)}–${time.format(end)}`;
      return time.formatRange(start, end);
    },
  };
}

/** The hour without a leading zero on 12-hour clocks, `9:02 AM`, and with it on 24-hour clocks, `09:02`. */
function hourOf(locale: string): 'numeric' | '2-digit' {
  const { hourCycle } = dateFormat(locale, { hour: 'numeric' }).resolvedOptions();
  return hourCycle === 'h12' || hourCycle === 'h11' ? 'numeric' : '2-digit';
}

/** The time, `17:30`, or with the weekday, `Mon 17:30`, when it is not on the local day of `now`. */
export function momentText(at: Instant, now: Instant, calendar: Calendar, locale: string): string {
  const today = dateOf(calendar, at) === dateOf(calendar, now);
  const format = dateFormat(locale, {
    hour: hourOf(locale),
    minute: '2-digit',
    timeZone: calendar.zone,
    ...(!today && { weekday: 'short' }),
  });
  return format.format(at);
}
