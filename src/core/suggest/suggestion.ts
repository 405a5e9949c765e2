import type { CategoryId, DutyId } from '../taxonomy/taxonomy';
import type { Duration, Span } from '../time/span';

/** Id of a rule in spec 1.6, `R03`; permanent, because decisions are kept by it. */
export type RuleId = string;

/** Why something is proposed: a rule, and for how much of the time it holds. */
export interface Reason {
  readonly rule: RuleId;
  readonly holds: Duration;
}

/** What the rules propose for a stretch of untagged editor time. It counts for nothing before a person accepts it. */
export interface Suggestion extends Span {
  readonly category: CategoryId;
  readonly duty?: DutyId;
  /** The strongest first. */
  readonly reasons: readonly Reason[];
}
