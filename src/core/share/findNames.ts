import { fold, type Folded } from './nameFold';
import { isForm, type Names } from './names';

/** Words and numbers, in scripts with spaces between words: `问Anna接口` has the word `Anna`. */
const chunk =
  /[[\p{L}\p{M}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]]+/gv;

/** The words of a folded text. The long expression costs ten times as much as the short one. */
function wordsOf(folded: string): RegExpExecArray[] {
  return [...folded.matchAll(/[^\x20-\x7e]/.test(folded) ? chunk : /[a-z\d]+/g)];
}

/** What may stand between the words of one name. */
const between = /^[\s.,_'’·・-]{0,3}$/;

/** Where in a text something is, as indices of its UTF-16 units. */
interface Found {
  readonly start: number;
  readonly end: number;
}

/** Where a name stands without doubt, in order. The words of one name beside each other are one find. */
export function certainNames(text: string, names: Names): Found[] {
  const folded = fold(text);
  const words = wordsOf(folded.text)
    .filter(([word]) => names.words.has(word))
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
  const found = [...words, ...names.unspaced.flatMap((name) => placesOf(name, folded.text))]
    .toSorted((a, b) => a.start - b.start)
    .reduce<Found[]>((joined, one) => {
      const last = joined.at(-1);
      if (!last || !between.test(folded.text.slice(last.end, one.start))) return [...joined, one];
      return [...joined.slice(0, -1), { start: last.start, end: Math.max(last.end, one.end) }];
    }, []);
  return found.map(({ start, end }) => ({ start: folded.from(start), end: folded.from(end) }));
}

/** Whether anything in a text may name somebody: another form of a name, a part of it, or an account. */
export function mayNameSomebody(text: string, names: Names): boolean {
  return [...new Set([text, atHumps(text)])].some((one) => {
    const folded = fold(one);
    return (
      hasForm(one, folded, names) ||
      [...names.unspaced, ...names.fragments].some((fragment) => folded.text.includes(fragment)) ||
      names.addressed.some((pattern) => pattern.test(folded.text))
    );
  });
}

function hasForm(text: string, { text: folded, from }: Folded, names: Names): boolean {
  return wordsOf(folded).some(({ index, 0: whole }) => {
    const capital = isCapital(text, from(index));
    // Digits end a word here: `anna2` may be the branch of Anna.
    return [whole, ...whole.split(/\p{N}+/u)].some((word) => word !== '' && isForm(names, word, capital));
  });
}

function placesOf(name: string, text: string): Found[] {
  const places: Found[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    places.push({ start: at, end: at + name.length });
  }
  return places;
}

/** Letters without case count as capital. */
function isCapital(text: string, at: number): boolean {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return character !== character.toLowerCase() || character === character.toUpperCase();
}

/** `askAnnaFirst` as `ask Anna First`. */
function atHumps(text: string): string {
  return text.replaceAll(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})/gu, ' ');
}
