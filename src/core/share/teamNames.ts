import { nameKey } from '../input/nameKey';
import type { TypedWord } from './names';

const WORDS = new Set(
  (
    'analysis analyst analysts analytics android api app apps architecture backend billing business client clients ' +
    'compliance consumer core customer customers data department design designers dev developers development devops ' +
    'engineering external facing finance frontend front back end group hr infrastructure infra integration internal ' +
    'ios it legal management manager managers marketing mobile network operations ops other others owner owners ' +
    'partner partners payments platform pm po product production project provider providers purchasing qa quality ' +
    'release reliability sales search security service services site sre staff support system systems team teams ' +
    'tech technical test testers testing third party ui user users ux vendor vendors web writer writers'
  ).split(' '),
);

/** Titles, forms of address and other words beside names that name nobody wherever they stand. */
const BESIDE_NAMES = new Set(
  'and dr e et for frau from herr miss mme mr mrs ms of para pour prof the und y zum zur'.split(' '),
);

/** Words inside names. Each is also the first or last name of some people, as in `Ben Schmidt` or `Kim San`. */
const PARTICLES = new Set(
  (
    'af al at ben bin da das de dei del della den der des di do dos du el ibn in la las le los or san ter to van ' +
    'vom von zu'
  ).split(' '),
);

/**
 * The words that name a person. A particle names nobody between two words of one name, and in lower case at the end,
 * as in `Anna in payments`. The first word of a name counts, and so does a capitalised last one.
 */
export function nameWords(typed: readonly TypedWord[]): string[] {
  let isFirst = true;
  const named = typed.flatMap((one) => {
    isFirst ||= one.isApart;
    if (isBesideName(one.word)) {
      isFirst ||= BESIDE_NAMES.has(one.word);
      return [];
    }
    const start = isFirst;
    isFirst = false;
    return [{ ...one, isFirst: start }];
  });
  return named.flatMap(({ word, isCapital, isFirst: counts }, index) => {
    const isLast = named[index + 1]?.isFirst ?? true;
    return !PARTICLES.has(word) || counts || (isLast && isCapital) ? [word] : [];
  });
}

/** True for a folded word of a team, a title or the like, and a number. */
function isBesideName(word: string): boolean {
  return WORDS.has(word) || BESIDE_NAMES.has(word) || /^\d+$/.test(word);
}

/**
 * True when the words of a requester show that it is a team or a role, such as "Mobile team" or "Provider A". Any other
 * requester may be a person and is shared only when the developer allowed it by name (docs/report.md, "Export levels").
 */
export function isTeamName(requester: string): boolean {
  const words = nameKey(requester)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (!words.some((word) => WORDS.has(word))) return false;
  return words.every((word) => WORDS.has(word) || /^([a-z]|\d{1,3})$/.test(word));
}
