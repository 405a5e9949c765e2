import type { RuleId } from '../records/ruleId';
import type { DutyRef } from '../taxonomy/dutyRef';
import type { Duration, Span } from '../time/span';

/** Why a duty is proposed: a rule, and for how much of the time it holds. */
export interface Reason {
  readonly rule: RuleId;
  readonly holds: Duration;
}

/** What the rules propose for a stretch of untagged editor time. It is not confirmed until the developer accepts it. */
export interface Suggestion extends Span, DutyRef {
  /** The strongest reason comes first. */
  readonly reasons: readonly Reason[];
}
