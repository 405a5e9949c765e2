import { nameKey } from '../input/nameKey';

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

/** Titles, forms of address and the small words in names and beside them. */
const SMALL_WORDS = new Set(
  (
    'af al and at ben bin da das de dei del della den der des di do dos dr du e el et frau from herr ibn in la las le ' +
    'los miss mme mr mrs ms of or para pour prof san st the to ter und van vom von y zu zum zur'
  ).split(' '),
);

/** False for a folded word that names no person, although it stands in the name of a requester. */
export function isNameWord(word: string): boolean {
  return !WORDS.has(word) && !SMALL_WORDS.has(word) && !/^\d+$/.test(word);
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
