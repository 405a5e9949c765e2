import { hasTwelveHours } from './clockForm';
import { dateFormat } from './formats';
import { HOUR, type Instant, MINUTE } from './span';

const HALF_A_DAY = 12 * HOUR;

/** Formats times of day for one locale and zone: `9:02 AM`, `09:02`. */
export interface TimesOfDay {
  readonly at: (instant: Instant) => string;
  /** `9:02`, on 12-hour clocks too, for narrow lists in the order of the day. */
  readonly short: (instant: Instant) => string;
  /** `9:02 – 9:33 AM`; one time when both ends have the same text. */
  readonly span: (start: Instant, end: Instant) => string;
}

const made = new Map<string, TimesOfDay>();

/** The formats of a locale and a zone, made once and kept, because a table asks for them in every row. */
export function timesOfDay(locale: string, zone: string): TimesOfDay {
  const key = `${locale} ${zone}`;
  const known = made.get(key) ?? makeTimesOfDay(locale, zone);
  made.set(key, known);
  return known;
}

function makeTimesOfDay(locale: string, zone: string): TimesOfDay {
  const time = dateFormat(locale, { hour: hourOf(locale), minute: '2-digit', timeZone: zone });
  const date = dateFormat(locale, { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: zone });
  let between: string | undefined;
  let isKnown = false;
  return {
    at: (instant) => time.format(instant),
    short: (instant) => {
      const parts = time.formatToParts(instant).filter(({ type }) => type !== 'dayPeriod');
      return parts
        .map(({ value }) => value)
        .join('')
        .trim();
    },
    span: (start, end) => {
      const [from, to] = [time.format(start), time.format(end)];
      if (!isKnown) between = betweenTimes(time);
      isKnown = true;
      // Formatting a range takes a hundred times as long as formatting a time, so it is put together where it can be.
      const isSameDay = from.length === to.length && from < to && end - start < HALF_A_DAY;
      if (between !== undefined && isSameDay) return from + between + to;
      // `formatRange` would add both dates to a range over midnight, but the surrounding text shows the date.
      if (date.format(start) !== date.format(end)) return `${from}–${to}`;
      return time.formatRange(start, end);
    },
  };
}

/**
 * What stands between the two times of a range, where a range is nothing more than that; undefined where it says
 * something once for both, such as AM.
 */
function betweenTimes(time: Intl.DateTimeFormat): string | undefined {
  const found = Array.from({ length: 24 }, (_, hour) => {
    const start = Date.UTC(2026, 0, 5, hour, 5);
    const end = start + MINUTE;
    const shared = time.formatRangeToParts(start, end).filter(({ source }) => source === 'shared');
    const between = shared.map(({ value }) => value).join('');
    return time.formatRange(start, end) === time.format(start) + between + time.format(end) ? between : undefined;
  });
  return new Set(found).size === 1 ? found[0] : undefined;
}

/** The hour without a leading zero on 12-hour clocks, `9:02 AM`, and with it on 24-hour clocks, `09:02`. */
export function hourOf(locale: string): 'numeric' | '2-digit' {
  return hasTwelveHours(locale) ? 'numeric' : '2-digit';
}
