import { isEnding, stemsOf } from './nameEndings';
import { composed, fold } from './nameFold';

/** The names of people, prepared for finding them in texts. */
export interface Names {
  /** Whole words in scripts with spaces between words. */
  readonly words: ReadonlySet<string>;
  /** What counts wherever it stands, in scripts without such spaces. */
  readonly unspaced: readonly string[];
  /** Stems of inflected names, by their first two letters. */
  readonly stems: ReadonlyMap<string, readonly Stem[]>;
  /** Names in scripts whose words begin with particles: Arabic, Hebrew. */
  readonly prefixed: readonly string[];
  /** What may be a name wherever it stands. */
  readonly fragments: readonly string[];
  /** What may be the account of a person, as a whole word. */
  readonly accounts: ReadonlySet<string>;
  /** A short family name beside a title. */
  readonly addressed: readonly RegExp[];
}

interface Stem {
  readonly stem: string;
  /** The part of the name that it comes from. */
  readonly part: string;
  /** Counts only where the word begins with a capital letter, because the stem is short. */
  readonly capital: boolean;
}

/** Scripts that put no spaces between words, and Korean, which puts endings right behind a name. */
const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const withParticles = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** Titles and forms of address in Chinese and Japanese that stand beside a family name of one character. */
const BEFORE = '[小老阿大]';
const AFTER = '(?:[总總工哥姐董某氏君様]|经理|經理|先生|女士|老师|老師|师傅|主任|同学|同學|さん|さま|くん|ちゃん)';
const KOREAN_AFTER = String.raw`\s?(?:과장|대리|부장|팀장|사장|차장|이사|선생|주임|사원|씨|님)`;

/** A word of what was typed as a name. */
export interface TypedWord {
  /** The word with its case, accents and the like folded. */
  readonly word: string;
  readonly isCapital: boolean;
  /** Whether it is behind a sign that ends a name, such as the comma of `Schmidt, Ben`. */
  readonly isApart: boolean;
}

/** The names in each of their spellings; undefined when there are none. `nameWords` tells names from titles and the like. */
export function namesOf(
  typed: readonly string[],
  nameWords: (typed: readonly TypedWord[]) => readonly string[],
): Names | undefined {
  const spellings = typed.flatMap(spellingsOf).map((words) => {
    const all = words.map(({ word }) => word);
    const kept = nameWords(words);
    return { all, kept: kept.length > 0 ? kept : all };
  });
  const names = spellings.map(({ kept }) => kept);
  const runs = spellings.flatMap(({ all, kept }) => runsOf(all, kept));
  const parts = [...new Set(names.flat())];
  if (parts.length === 0) return undefined;
  const alone = new Set(names.flatMap((name) => (name.length === 1 ? name : [])));
  const whole = parts.filter((part) => part.length > 1 || alone.has(part));
  const [unspaced, spaced] = [parts.filter(isUnspaced), whole.filter((part) => !isUnspaced(part))];
  const joined = names.map((name) => name.join('')).filter((name) => isUnspaced(name) && name.length > 1);
  return {
    words: new Set(spaced),
    unspaced: [...new Set([...joined, ...unspaced.filter((part) => part.length > 1)])],
    stems: Map.groupBy(spaced.filter((part) => part.length > 1).flatMap(stemsFor), ({ stem }) => stem.slice(0, 2)),
    prefixed: spaced.filter((part) => part.length > 2 && withParticles.test(part)),
    fragments: [
      ...new Set([
        ...unspaced.flatMap(halvesOf),
        ...[...names.flatMap(joinedForms), ...runs].filter((one) => one.length > 4),
      ]),
    ],
    accounts: new Set(
      [...names.flatMap(accountsOf), ...spellings.flatMap(({ all, kept }) => initialsOf(all, kept)), ...runs].filter(
        (one) => one.length > 3,
      ),
    ),
    addressed: [...new Set(unspaced.flatMap(addressedForms))].map((pattern) => new RegExp(pattern)),
  };
}

/** The folded words of a name in each way in which it is spelt: `Müller` is also `Mueller`. */
function spellingsOf(name: string): TypedWord[][] {
  const plain = composed(name);
  const folded = wordsIn(plain);
  const short = folded.map((one) => ({ ...one, word: one.word.replaceAll(/([aou])e/g, '$1') }));
  const spellings = [folded, wordsIn(plain.replaceAll(/[äöü]/gi, '$&e')), short];
  return [...new Map(spellings.map((words) => [words.map(({ word }) => word).join(' '), words])).values()];
}

function wordsIn(plain: string): TypedWord[] {
  const { text, from } = fold(plain);
  return [...text.matchAll(/([^\p{L}\p{M}\p{N}]*)([\p{L}\p{M}\p{N}]+)/gu)].map(
    ({ index, 1: before = '', 2: word = '' }) => {
      const first = plain.charAt(from(index + before.length));
      return { word, isCapital: first !== first.toLowerCase(), isApart: /[^\s.'’_-]/.test(before) };
    },
  );
}

function isUnspaced(part: string): boolean {
  return withoutSpaces.test(part);
}

function stemsFor(part: string): Stem[] {
  // Of two letters only the word itself and its genitive are sure enough to be a name.
  const stems = part.length > 2 ? stemsOf(part).filter((stem) => stem.length > 1) : [];
  return [
    { stem: part, part, capital: part.length <= 3 },
    ...stems.map((stem) => ({ stem, part, capital: stem.length === 2 })),
  ];
}

/** Whether a folded word may be an inflected form of a name. `capital` says how the word begins in the text. */
export function isForm({ stems, prefixed, accounts, words }: Names, word: string, capital: boolean): boolean {
  if (words.has(word) || accounts.has(word)) return true;
  const inflected = stems.get(word.slice(0, 2))?.some((one) => {
    if (!word.startsWith(one.stem)) return false;
    const rest = word.slice(one.stem.length);
    if (one.capital && !capital) return rest === 's' && word.length === 4 && one.stem === one.part;
    if (one.part.length === 2) return rest === 's';
    return isEnding(rest, one.part) ? rest !== '' || one.stem === one.part : rest === 'e' && one.stem !== one.part;
  });
  return inflected === true || prefixed.some((part) => word.indexOf(part) > 0 && word.length <= part.length + 9);
}

/** The beginnings and ends of a name without spaces, which may be the family name or the other one. */
function halvesOf(part: string): string[] {
  return Array.from({ length: Math.max(0, part.length - 2) }, (_, index) => [
    part.slice(0, index + 2),
    part.slice(part.length - index - 2),
  ]).flat();
}

function addressedForms(part: string): string[] {
  const single = part.length <= 2 ? part.split('') : [part.charAt(0)];
  return /\p{Script=Hangul}/u.test(part)
    ? single.map((one) => `${one}${KOREAN_AFTER}`)
    : single.flatMap((one) => [`${BEFORE}${one}`, `${one}${AFTER}`]);
}

/** The first and last word of a name as one word: `annaschmidt`, `schmidtanna`. */
function joinedForms(parts: readonly string[]): string[] {
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length < 2 || parts.some(isUnspaced)) return [];
  return [first + last, last + first];
}

/** A name and an initial written as one word: `aschmidt`, `schmidta`, `annas`. */
function accountsOf(parts: readonly string[]): string[] {
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length < 2 || parts.some(isUnspaced)) return [];
  return [first.charAt(0) + last, last + first.charAt(0), first + last.charAt(0)];
}

/** Words beside each other as one word, if a name is among them: `vanderberg`, `derberg`, `annalena`. */
function runsOf(all: readonly string[], kept: readonly string[]): string[] {
  if (all.some(isUnspaced)) return [];
  return all
    .flatMap((_, from) => all.slice(from + 1).map((__, length) => all.slice(from, from + length + 2)))
    .filter((run) => run.some((word) => kept.includes(word)))
    .map((run) => run.join(''));
}

/** Each word of a name behind the initials of those before it: `vdberg`, `jvdberg`, `almueller`. */
function initialsOf(all: readonly string[], kept: readonly string[]): string[] {
  if (all.some(isUnspaced)) return [];
  const initials = all.map((word) => word.charAt(0));
  return all.flatMap((word, index) =>
    kept.includes(word) ? initials.slice(0, index).map((_, from) => initials.slice(from, index).join('') + word) : [],
  );
}
