import * as l10n from '@vscode/l10n';
import type { LeftRunning } from '../duty/leftRunning';
import { LONGEST_ENTRY } from '../input/longestEntry';
import { nearest } from '../input/nearestSpan';
import { refusal } from '../input/parseInput';
import { parseTimeWithin, type TypedAt } from '../input/timeSpan';
import type { Instant } from '../time/span';

/**
 * Parses the typed end of a duty that was left running. In a night in which the clocks go back, a typed time can mean
 * two instants; the result is the one nearest to the last sign of life. `began` is the text of the start for messages.
 * Throws `InputError`.
 */
export function parseEndOfLeft(
  typed: string,
  { entry, until }: LeftRunning,
  at: Pick<TypedAt, 'now' | 'zone' | 'twelveHours'>,
  began: string,
): Instant {
  const since = { start: entry.start, end: Math.min(at.now, entry.start + LONGEST_ENTRY) + 1 };
  const end = nearest(parseTimeWithin('end', typed, since, at), until);
  if (end !== undefined) return end;
  throw refusal(
    'end',
    `not after it began. Accepted: a time up to a day after ${began}.`,
    l10n.t('Enter a time within a day after {0}.', began),
  );
}
