import * as l10n from '@vscode/l10n';
import { type Instant, lengthOf, type Span } from '../time/span';
import { LONGEST_ENTRY } from './longestEntry';
import { programRefusal, refusal } from './parseInput';

/** Returns the span when an entry can have it: in the past and at most 24 hours long. Throws `InputError` otherwise. */
export function checkPast({ start, end }: Span, now: Instant): Span {
  checkInstant('start', start, now);
  checkInstant('end', end, now);
  if (end <= start) {
    throw refusal(
      'end',
      'not after the start. Accepted: a start and a later end.',
      l10n.t('Enter an end that is after the start.'),
    );
  }
  if (lengthOf({ start, end }) > LONGEST_ENTRY) {
    throw refusal('end', 'longer than a day. Accepted: at most 24 hours in one entry.', longestSentence());
  }
  return { start, end };
}

/** The sentence for a person whose entry would be too long. */
export function longestSentence(): string {
  return l10n.t('One entry can last at most 24 hours.');
}

export function instantExpected(): string {
  return 'not a point in time. Accepted: whole milliseconds since 1970 UTC.';
}

/** Returns the instant when it is valid and not in the future. Throws `InputError` otherwise. */
export function checkInstant(field: string, at: Instant, now: Instant): Instant {
  if (!Number.isSafeInteger(at) || at < 0) throw programRefusal(field, instantExpected());
  if (at > now) {
    throw refusal(
      field,
      'in the future. Accepted: a time up to now.',
      l10n.t('This time has not come yet. Enter one that has passed.'),
    );
  }
  return at;
}
