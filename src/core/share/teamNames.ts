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
