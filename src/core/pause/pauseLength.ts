import { InputError } from '../input/inputError';
import { type Calendar, dayAt } from '../time/calendar';
import { HOUR, type Instant } from '../time/span';

/** The lengths of a pause: an hour, the rest of the local day, or until resumed. */
const pauseLengths = ['hour', 'today', 'resumed'] as const;
export type PauseLength = (typeof pauseLengths)[number];

/** When a pause that begins now ends by itself; undefined when it lasts until resumed. */
export function endOfPause(length: PauseLength, calendar: Calendar, now: Instant): Instant | undefined {
  if (length === 'hour') return now + HOUR;
  return length === 'today' ? dayAt(calendar, now).span.end : undefined;
}

/** Parses a length from outside, such as the argument of a keybinding. Throws `InputError`. */
export function parsePauseLength(given: unknown): PauseLength {
  const length = pauseLengths.find((one) => one === given);
  if (length) return length;
  throw new InputError('length', `Pause: expected one of ${pauseLengths.join(', ')}.`);
}
