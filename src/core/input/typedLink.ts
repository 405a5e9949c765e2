import * as v from 'valibot';
import { control, direction } from './plainLine';
import { text, tooLong } from './typedText';

const LONGEST_LINK = 2000;

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
    'is not a web address. Accepted: a link that begins with https:// or http://.',
  ),
);

/** Checks the form without `URL`, which is not part of ECMAScript: a scheme, a host without a login, no space. */
function isWebAddress(value: string): boolean {
  if (!value.isWellFormed() || control.test(value) || direction.test(value)) return false;
  return /^https?:\/\/(\[[\da-f:.]+\]|[^\s/?#@:[\]\\]+)(:\d{1,5})?([/?#]\S*)?$/iu.test(value);
}
