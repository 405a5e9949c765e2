import type { Instant, Span } from '../time/span';
import type { RuleId } from './suggestion';

/** What the developer said to one rule's proposal for a span. */
export interface Decision extends Span {
  /** UUIDv7. */
  readonly id: string;
  readonly rule: RuleId;
  /** The entry that was made of the proposal; without one it was turned down. */
  readonly entry?: string;
  readonly decidedAt: Instant;
}

/** How a proposal fared: taken as it was, taken as something else, then or later, or turned down. */
export type Verdict = 'accepted' | 'edited' | 'rejected';

/** A decision as the entries stand now: one that was corrected or deleted afterwards was no hit of the rule. */
export interface RuleDecision extends Decision {
  readonly verdict: Verdict;
}
