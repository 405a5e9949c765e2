import type { RuleId } from '../records/ruleId';
import type { Learned } from '../suggest/learned';
import { noisyOr } from '../suggest/noisyOr';
import type { DutyRef } from '../taxonomy/dutyRef';
import type { Instant } from '../time/span';

/** A rule that holds, with the prior probability that it is right. */
export interface Sign {
  readonly rule: RuleId;
  readonly weight: number;
}

/** What a program, a site, a meeting or an absence is proposed as. */
export interface Purpose extends Sign {
  readonly proposes: DutyRef;
  /** Weaker signs that speak for the same. */
  readonly also?: readonly Sign[];
}

/** `duty` is without the category. */
export function purpose(rule: RuleId, weight: number, category: string, duty?: string): Purpose {
  return {
    rule,
    weight,
    proposes: { category, ...(duty !== undefined && { duty: `${category}.${duty}` }) },
  };
}

/** The rules that speak for it, the strongest first. */
export function signsOf({ rule, weight, also = [] }: Purpose): Sign[] {
  return [{ rule, weight }, ...also];
}

/** See docs/rules.md, "Thresholds". */
const SHOW_AT = 0.45;

/** True when the rules that are not muted make it likely enough, with what their decisions taught. */
export function isLikely(one: Purpose, learned: Learned, at: Instant): boolean {
  const heard = signsOf(one).filter(({ rule }) => !learned.isSilent(rule, at));
  return noisyOr(heard.map(({ rule, weight }) => learned.weightOf({ id: rule, weight }))) >= SHOW_AT;
}
