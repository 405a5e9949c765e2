import * as l10n from '@vscode/l10n';
import * as v from 'valibot';

const LONGEST_LINE = 200;
const LONGEST_NOTE = 2000;
const LONGEST_LINK = 2000;

/** Control characters and the two Unicode line ends. They hide or break text in a list. */
const control = /[\p{Cc}\u2028\u2029]/u;
/** Control characters in a note, where line ends and tabs are allowed. */
const controlInNote = /(?![\t\n\r])\p{Cc}/u;
/** Invisible marks that change the direction of text (UAX #9). With such a mark a name can look like another name. */
const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;
/** The direction marks that affect more than one word. Right-to-left languages need the other marks. */
const override = /[\u202a-\u202e\u2066-\u2069]/u;

const text = v.string(() => l10n.t('expected text.'));

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
    () => l10n.t('contains control characters or a line end. Accepted: one line of plain text.'),
  ),
  v.check(
    (value) => !direction.test(value),
    () => l10n.t('contains invisible marks that turn the direction of text. Accepted: one line of plain text.'),
  ),
);

/** A typed note of at most 2,000 characters. */
export const typedNote = v.pipe(
  text,
  v.trim(),
  v.check(
    (value) => value.length <= LONGEST_NOTE,
    () => tooLong(LONGEST_NOTE),
  ),
  v.check(
    (value) => value.isWellFormed() && !controlInNote.test(value) && !override.test(value),
    () => l10n.t('contains control characters. Accepted: plain text, lines and tabs.'),
  ),
);

/** A web address, http or https. Script and file links are refused. */
export const typedLink = v.pipe(
  text,
  v.trim(),
  v.check(
    (value) => value.length <= LONGEST_LINK,
    () => tooLong(LONGEST_LINK),
  ),
  v.check(
    (value) => value === '' || isWebAddress(value),
    () => l10n.t('is not a web address. Accepted: a link that begins with https:// or http://.'),
  ),
);

/** Checks the form without `URL`, which is not part of ECMAScript: a scheme, a host without a login, no space. */
function isWebAddress(value: string): boolean {
  if (!value.isWellFormed() || control.test(value) || direction.test(value)) return false;
  return /^https?:\/\/(\[[\da-f:.]+\]|[^\s/?#@:[\]\\]+)(:\d{1,5})?([/?#]\S*)?$/iu.test(value);
}

function tooLong(length: number): string {
  return l10n.t('too long. Accepted: at most {0} characters.', length);
}
