import type { AppClass } from './appClass';
import type { TitleClass } from './titleClass';

/** What a developer calls things themselves: words, in lower case, with what they stand for. They win over the tables. */
export type OwnWords<Class> = readonly (readonly [words: string, Class])[];

/** Programs and sites, and words of titles of meetings. */
export interface OwnClasses {
  readonly applications: OwnWords<AppClass>;
  readonly titleWords: OwnWords<TitleClass>;
}

/** The class of the first of the developer's own words that the text, in lower case, contains as whole words. */
export function ownClassOf<Class>(text: string, own: OwnWords<Class> = []): Class | undefined {
  return own.find(([words]) => hasWords(text, words))?.[1];
}

function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (
      !isInWord(text.charAt(at - 1), words.charAt(0)) &&
      !isInWord(words.at(-1) ?? '', text.charAt(at + words.length))
    )
      return true;
  }
  return false;
}

/** True when two characters that follow each other are in one word. Scripts without spaces have no words to part. */
function isInWord(one: string, next: string): boolean {
  const inWord = /[\p{L}\p{N}]/u;
  const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
  return inWord.test(one) && inWord.test(next) && !unspaced.test(one) && !unspaced.test(next);
}
