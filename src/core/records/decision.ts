import type { Instant, Span } from '../time/span';
import type { RuleId } from './ruleId';

/** What the developer said to one rule's proposal for a span. */
export interface Decision extends Span {
  /** UUIDv7. */
  readonly id: string;
  readonly rule: RuleId;
  /** The entry that was made of the proposal; without one it was turned down. */
  readonly entry?: string;
  readonly decidedAt: Instant;
}

/**
 * How a proposal fared. `accepted`: taken as it was. `edited`: taken as another load, then or later. `rejected`: turned
 * down, or taken as what is no load, or deleted afterwards.
 */
export type Verdict = 'accepted' | 'edited' | 'rejected';

/** A decision as the entries stand now. */
export interface RuleDecision extends Decision {
  readonly verdict: Verdict;
}
