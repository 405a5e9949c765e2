import * as v from 'valibot';
import { text, tooLong } from './typedText';

export const LONGEST_NOTE = 2000;

/** Control characters in a note, where line ends and tabs are allowed. */
const controlInNote = /(?![\t\n\r])\p{Cc}/u;
/** The direction marks that affect more than one word. Right-to-left languages need the other marks. */
const override = /[\u202a-\u202e\u2066-\u2069]/u;

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
    'contains control characters. Accepted: plain text, lines and tabs.',
  ),
);
