import type { RuleId } from '../records/ruleId';
import type { DutyRef } from '../taxonomy/dutyRef';
import type { Duration, Span } from '../time/span';

/** Why something is proposed: a rule, and for how much of the time it holds. */
export interface Reason {
  readonly rule: RuleId;
  readonly holds: Duration;
}

/** What the rules propose for a stretch of untagged editor time. It counts for nothing before a person accepts it. */
export interface Suggestion extends Span, DutyRef {
  /** The strongest first. */
  readonly reasons: readonly Reason[];
}
