import * as l10n from '@vscode/l10n';
import { InputError } from '../input/inputError';
import { type Calendar, dayAt } from '../time/calendar';
import { HOUR, type Instant } from '../time/span';

/** How long recording may be paused. */
export const pauseLengths = ['hour', 'today', 'resumed'] as const;
export type PauseLength = (typeof pauseLengths)[number];

/** When such a pause ends by itself, or undefined when it does not. */
export function endOfPause(length: PauseLength, calendar: Calendar, now: Instant): Instant | undefined {
  if (length === 'hour') return now + HOUR;
  return length === 'today' ? dayAt(calendar, now).span.end : undefined;
}

/** Takes a length from outside, as from a keybinding. */
export function parsePauseLength(given: unknown): PauseLength {
  const length = pauseLengths.find((one) => one === given);
  if (length) return length;
  const shown = JSON.stringify(given) ?? String(given);
  throw new InputError(
    'length',
    l10n.t('Pause: expected one of {0}, got {1}.', pauseLengths.join(', '), shown.slice(0, 40)),
  );
}
