import { Temporal } from 'temporal-polyfill';
import { HOUR, type Instant } from '../../core/time/span';

/** What a clock on the wall shows, as the milliseconds that UTC would have then. */
export type WallTime = number;

/** A day on the calendar: whole days since 1 January 1970. */
export type DayNumber = number;

export const DAY = 24 * HOUR;

export function dayNumber(wall: WallTime): DayNumber {
  return Math.floor(wall / DAY);
}

/** The instants of the wall times of one zone. */
export interface Zone {
  /** A time that the clock skips is moved on; of a time that it shows twice this is the first. */
  instantOf(wall: WallTime): Instant;
  /** True when the calendar named a zone that nobody knows. */
  readonly isGuessed: boolean;
}

/** The zone with this name, which the runtime knows. */
export function namedZone(name: string, isGuessed = false): Zone {
  const exactly = (wall: WallTime) => {
    const at = new Date(wall);
    const plain = new Temporal.PlainDateTime(
      ...([at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()] as const),
      ...([at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()] as const),
    );
    return plain.toZonedDateTime(name, { disambiguation: 'compatible' }).epochMilliseconds;
  };
  /** How far the zone is ahead on the days that were asked about more than once; undefined where that changes. */
  const ahead = new Map<DayNumber, number | undefined>();
  const seen = new Set<DayNumber>();
  const aheadAllDay = (day: DayNumber): number | undefined => {
    if (!ahead.has(day)) {
      const [begin, end] = [day * DAY - exactly(day * DAY), (day + 1) * DAY - exactly((day + 1) * DAY)];
      ahead.set(day, begin === end ? begin : undefined);
    }
    return ahead.get(day);
  };
  return {
    isGuessed,
    instantOf: (wall) => {
      const day = dayNumber(wall);
      // Temporal takes a while, and a rule may bring an event every few minutes.
      const offset = seen.has(day) ? aheadAllDay(day) : undefined;
      seen.add(day);
      return offset === undefined ? exactly(wall) : wall - offset;
    },
  };
}
