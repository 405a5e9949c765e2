import * as l10n from '@vscode/l10n';
import { type Duration, MINUTE } from '../time/span';
import { LONGEST_ENTRY } from './longestEntry';
import { refusal } from './parseInput';

/** The lengths in minutes that a question for a short length offers. */
export const shortLengths = [5, 15, 30, 60] as const;

/**
 * Parses a typed length of time: `20`, `20m`, `1h`, `1h30`, `1:30`, `1.5h`, `1,5 h`; a number alone means minutes.
 * Returns whole minutes, from one minute to a day. Throws `InputError`, also for four digits that can be a time of day.
 */
export function parseDuration(typed: string): Duration {
  const [, hour, minute] = /^\s*(?!0000)([01]\d|2[0-3])([0-5]\d)\s*$/.exec(typed) ?? [];
  if (hour !== undefined && minute !== undefined) {
    const [minutes, time] = [Number(typed), `${hour}:${minute}`];
    const reason = `minutes or a time of day. Accepted: ${minutes}m for minutes, or ${time} where a time is accepted.`;
    const sentence = l10n.t('Enter {0}m for minutes, or {1} for a time of day.', minutes, time);
    throw refusal('duration', reason, sentence);
  }
  const minutes = minutesOf(typed);
  if (minutes === undefined) {
    throw refusal(
      'duration',
      'not a length of time. Accepted: 20m, 1h30, 1.5h, or 45 for minutes.',
      l10n.t('Enter a length such as 20m, 1h30 or 1.5h.'),
    );
  }
  const duration = Math.round(minutes) * MINUTE;
  if (duration < MINUTE || duration > LONGEST_ENTRY) {
    throw refusal(
      'duration',
      'too short or too long. Accepted: from 1 minute to 24 hours.',
      l10n.t('Enter a length between 1 minute and 24 hours.'),
    );
  }
  return duration;
}

/** True when a text has the form of a length of time, even if that length is not accepted. */
export function isDuration(typed: string): boolean {
  return minutesOf(typed) !== undefined;
}

function minutesOf(typed: string): number | undefined {
  const text = typed.toLowerCase().replaceAll(/\s+/g, '');
  const alone = /^(\d{1,5})(?:m|min|mins|minutes?)?$/.exec(text);
  if (alone) return Number(alone[1]);
  const hours = /^(\d{1,3}(?:[.,]\d{1,2})?)(?:h|hrs?|hours?)$/.exec(text);
  if (hours) return Number((hours[1] ?? '').replace(',', '.')) * 60;
  const both = /^(\d{1,2})(?:h|hrs?|hours?|:)([0-5]?\d)(?:m|min|mins|minutes?)?$/.exec(text);
  return both ? Number(both[1]) * 60 + Number(both[2]) : undefined;
}
