/** A text in which all spellings of a name are alike, and where each of its characters comes from. */
export interface Folded {
  readonly text: string;
  /** The index in the unfolded text of what a UTF-16 unit of `text` comes from. */
  readonly from: (unit: number) => number;
}

/** Letters that Unicode does not take apart, as they are written where they are missing on the keyboard. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};

/**
 * Accents and points of Latin, Greek, Cyrillic, Hebrew and Arabic. Marks of other scripts are parts of a letter, also
 * the two of Japanese.
 */
const accents = /(?![\u3099\u309a])(?:\p{Script=Inherited}|(?=[\p{Script=Hebrew}\p{Script=Arabic}])\p{Mn})/gu;

/** Only letters, digits and signs that fold by their case alone. Most texts are like that. */
const isPlain = /^[\x20-\x7e]*$/;

/** The text composed, without characters that nobody sees, such as soft hyphens and spaces without a width. */
export function composed(text: string): string {
  if (isPlain.test(text)) return text;
  return text.normalize('NFC').replaceAll(/(?!\u200c|\u200d|\ufe0f)\p{Default_Ignorable_Code_Point}/gu, '');
}

/** Folds case, width, accents and special letters of `composed` text. */
export function fold(text: string): Folded {
  if (isPlain.test(text)) return { text: text.toLowerCase(), from: (unit) => unit };
  let folded = '';
  const from: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = foldOne(character);
    folded += plain;
    for (let unit = 0; unit < plain.length; unit++) from.push(at);
    at += character.length;
  }
  return { text: folded, from: (unit) => from[unit] ?? text.length };
}

/** What characters fold to. A text has few different ones, and folding one costs more than looking it up. */
const foldings = new Map<string, string>();

function foldOne(character: string): string {
  const known = foldings.get(character);
  if (known !== undefined) return known;
  const folded = folding(character);
  foldings.set(character, folded);
  return folded;
}

function folding(character: string): string {
  return character
    .normalize('NFKD')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(accents, '')
    .normalize('NFC')
    .replaceAll(/[ßæœøłđðþħıς]/g, (letter) => plainLetters[letter] ?? letter);
}
