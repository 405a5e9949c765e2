/** Typed text on one line, without control characters and without marks that change the direction of the text. */
export function inertText(text: string): string {
  return text
    .replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ue000\ue001]/g, '')
    .replaceAll(/\p{Cc}+|[\u2028\u2029]/gu, ' ')
    .trim();
}
