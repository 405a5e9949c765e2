import * as l10n from '@vscode/l10n';
import * as v from 'valibot';

export const LONGEST_LINE = 200;

/** Control characters and the two Unicode line ends. They hide or break text in a list. */
export const control = /[\p{Cc}\u2028\u2029]/u;
/** Invisible marks that change the direction of text (UAX #9). With such a mark a name can look like another name. */
export const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
export const text = v.string('expected text.');

/** A typed name or line: at most 200 characters, none of them invisible. */
export const typedLine = v.pipe(
  text,
  v.trim(),
  v.check(
    (value) => value.length <= LONGEST_LINE,
    () => tooLong(LONGEST_LINE),
  ),
  v.check(
    (value) => value.isWellFormed() && !control.test(value),
    'contains control characters or a line end. Accepted: one line of plain text.',
  ),
  v.check(
    (value) => !direction.test(value),
    'contains invisible marks that turn the direction of text. Accepted: one line of plain text.',
  ),
);

/** The sentence for a person whose typed line is not accepted. */
export function lineExpected(): string {
  return l10n.t('Enter one line of plain text of at most {0} characters.', LONGEST_LINE);
}

export function tooLong(length: number): string {
  return `too long. Accepted: at most ${length} characters.`;
}
