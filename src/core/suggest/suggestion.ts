import type { RuleId } from '../records/ruleId';
import type { DutyRef } from '../taxonomy/dutyRef';
import { type Duration, lengthOf, type Span } from '../time/span';
import { subtractAll } from '../time/spanSearch';

/** Why a duty is proposed: a rule, and for how much of the time it holds. */
export interface Reason {
  readonly rule: RuleId;
  readonly holds: Duration;
}

/** What the rules propose for a stretch of untagged editor time. It is not confirmed until the developer accepts it. */
export interface Suggestion extends Span, DutyRef {
  /** The strongest reason comes first. */
  readonly reasons: readonly Reason[];
  /** Its time is asked about without showing what is proposed. */
  readonly blind?: true;
}

/** What is left of suggestions, sorted by start, outside `holes`. No rule holds for longer than the time that is left. */
export function suggestionsOutside(suggestions: readonly Suggestion[], holes: readonly Span[]): Suggestion[] {
  return subtractAll(suggestions, holes).map((one) => ({
    ...one,
    reasons: one.reasons.map(({ rule, holds }) => ({ rule, holds: Math.min(holds, lengthOf(one)) })),
  }));
}
