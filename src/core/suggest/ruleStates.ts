import type { RuleDecision } from '../records/decision';
import type { RuleChoice } from '../records/ruleChoice';
import { type RuleId, ruleIds } from '../records/ruleId';
import type { Instant } from '../time/span';
import { learnedFrom } from './learned';
import { PROVEN_AT } from './likely';
import { type OwnPrecision, ownPrecision } from './precision';

/** What is known about a rule, to show it. */
export interface RuleState {
  readonly rule: RuleId;
  readonly precision: OwnPrecision;
  /** Its proposals are likely, where it holds for most of the time. */
  readonly isLikely: boolean;
  readonly mutedUntil: Instant | undefined;
  /** What the developer decided about it for good. */
  readonly choices: readonly RuleChoice[];
}

/** Rules that say that something is own work, and propose nothing. */
const forOwnWork: readonly RuleId[] = ['R20', 'R21', 'R22'];

/** The rules that propose, those first about which something was answered or chosen. Arguments as for `learnedFrom`. */
export function ruleStates(
  decisions: readonly RuleDecision[],
  choices: readonly RuleChoice[],
  now: Instant,
): RuleState[] {
  const learned = learnedFrom(decisions, choices);
  return ruleIds
    .filter((rule) => !forOwnWork.includes(rule))
    .map((rule) => ({
      rule,
      precision: ownPrecision(decisions.filter((one) => one.rule === rule)),
      isLikely: learned.isTrusted(rule) || learned.provenOf(rule) >= PROVEN_AT,
      mutedUntil: learned.mutedUntil(rule, now),
      choices: choices.filter((one) => one.rule === rule),
    }))
    .toSorted((a, b) => Number(isKnown(b)) - Number(isKnown(a)));
}

/** True when the developer answered a proposal of the rule or chose something about it. */
export function isKnown({ precision, choices }: RuleState): boolean {
  return precision.answers > 0 || choices.length > 0;
}
