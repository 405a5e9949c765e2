import * as l10n from '@vscode/l10n';
import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../time/calendar';
import type { Instant } from '../time/span';
import { refusal } from './parseInput';

/** Minutes after midnight by the clock on the wall, 0 to 1440. */
export type MinuteOfDay = number;

/** A time of day as people type it: `14:05`, `9`, `2pm`, `2:30 pm`, `24:00`; undefined when it is none. */
export function parseClock(typed: string): MinuteOfDay | undefined {
  const [, hours, minutes = '0', half] = /^(\d{1,2})(?::([0-5]\d))?\s*([ap]m)?$/.exec(typed.trim().toLowerCase()) ?? [];
  if (hours === undefined) return undefined;
  const hour = Number(hours);
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const minute = (half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + Number(minutes);
  return minute <= 24 * 60 ? minute : undefined;
}

/** When the clock shows that minute: once, or twice where it is set back. Throws `InputError` where it is skipped. */
export function instantsAt(date: LocalDate, minute: MinuteOfDay, zone: string, field: string): Instant[] {
  const local = Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes: minute });
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = local.toZonedDateTime(zone, { disambiguation: 'later' });
  if (!earlier.toPlainDateTime().equals(local)) {
    const [until, from] = [earlier, later].map((at) => at.toPlainTime().toString({ smallestUnit: 'minute' }));
    const skipped = local.toPlainTime().toString({ smallestUnit: 'minute' });
    const day = local.toPlainDate().toString();
    throw refusal(
      field,
      l10n.t(
        '{0} does not exist on {1}, when the clocks go forward; expected a time up to {2} or from {3}',
        skipped,
        day,
        until ?? '',
        from ?? '',
      ),
    );
  }
  return [...new Set([earlier.epochMilliseconds, later.epochMilliseconds])];
}

/** Whether there is such a day. */
export function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}

export function dayBefore(date: LocalDate): LocalDate {
  return Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
}

/** The day that the calendar on the wall shows. */
export function wallDate(at: Instant, zone: string): LocalDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}
