export const LONGEST_LINE = 200;

/** Control characters and the two Unicode line ends. They hide or break text in a list. */
export const control = /[\p{Cc}\u2028\u2029]/u;
/** Invisible marks that change the direction of text (UAX #9). With such a mark a name can look like another name. */
export const direction = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** Whether the text has nothing that hides or breaks it in a list. */
export function isPlain(text: string): boolean {
  return text.isWellFormed() && !control.test(text) && !direction.test(text);
}
