import * as l10n from '@vscode/l10n';
import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../time/calendar';
import { type Duration, HOUR, type Instant } from '../time/span';
import { InputError } from './inputError';
import { refusal } from './parseInput';

/** A time of day in minutes after midnight. The end of a day, which is typed as `24:00`, is `END_OF_DAY`. */
export type MinuteOfDay = number;

export const END_OF_DAY: MinuteOfDay = 24 * 60;

/** Typed times whose end is before their start mean a night if the night is at most this long. */
export const LONGEST_NIGHT: Duration = 12 * HOUR;

/**
 * The instants at which a wall clock in `zone` shows the time, in order: two when the clock is set back.
 * Throws `InputError` when the clock is set forward and skips the time.
 */
export function instantsAt(date: LocalDate, minute: MinuteOfDay, zone: string, field: string): Instant[] {
  if (minute === END_OF_DAY) return instantsAt(dayAfter(date), 0, zone, field);
  const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
  const shown = Temporal.PlainDate.from(date).toPlainDateTime(time);
  const earlier = shown.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = shown.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.toPlainDateTime().equals(shown))
    return [...new Set([earlier.epochMilliseconds, later.epochMilliseconds])];
  // In a gap `later` applies the offset before the change, so it lies after the gap.
  const forward = later.toPlainTime();
  throw refusal(
    field,
    `${clockText(time)} does not exist on ${date}, when the clock goes forward. Accepted: ${clockText(forward)}, or another time that exists.`,
    l10n.t(
      '{0} does not exist on {1}, because the clocks go forward then. Enter {2}, or another time.',
      clockText(time),
      date,
      clockText(forward),
    ),
  );
}

/** The instants at which a wall clock in `zone` shows the time; none when the clock is set forward over that time. */
export function shownAt(date: LocalDate, minute: MinuteOfDay, zone: string): Instant[] {
  try {
    return instantsAt(date, minute, zone, 'when');
  } catch (error) {
    if (error instanceof InputError) return [];
    throw error;
  }
}

/** The date that a wall clock in `zone` shows. */
export function wallDate(at: Instant, zone: string): LocalDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

export function dayAfter(date: LocalDate): LocalDate {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
}

export function dayBefore(date: LocalDate): LocalDate {
  return Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
}

export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

/** Parses `14:05`, `14.05`, `14h05`, `1405`, `9`, `9h` or `2:05pm`; undefined when the text is not a time of day. */
export function parseClock(text: string): MinuteOfDay | undefined {
  const match = /^(\d{1,2})(?:h|[:.h]?(\d{2}))?\s*(am|pm)?$/.exec(text.trim().toLowerCase());
  if (!match) return undefined;
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
  if (minute > 59 || hour > 23) return undefined;
  if (match[3] === undefined) return hour * 60 + minute;
  if (hour < 1 || hour > 12) return undefined;
  return ((hour % 12) + (match[3] === 'pm' ? 12 : 0)) * 60 + minute;
}

/** Whether a text is a time of day and cannot be a length: `9:00`, `9.00`, `9am`. A number alone is a length. */
export function isTimeOfDay(text: string): boolean {
  return /:|\.\d{2}|[ap]m\s*$/iu.test(text) && parseClock(text) !== undefined;
}

/** Parses a time of day at which something ends, which may be `24:00` or `24`. */
export function parseEndClock(text: string): MinuteOfDay | undefined {
  return /^24(?:[:.h]?00|h)?$/.test(text.trim().toLowerCase()) ? END_OF_DAY : parseClock(text);
}

function clockText(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: 'minute' });
}
