import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { control, direction, LONGEST_LINE } from './plainLine';

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
