import type { Instant, Span } from '../time/span';
import type { RuleId } from './ruleId';

/** How the developer answered the proposal of one rule for a span. */
export interface Decision extends Span {
  /** UUIDv7. */
  readonly id: string;
  readonly rule: RuleId;
  /** The entry that was made from the proposal. Absent when the proposal was rejected. */
  readonly entry?: string;
  readonly decidedAt: Instant;
  /**
   * `together`: accepted with all likely ones at once, which says nothing about each. `blind`: the developer said what it
   * was without seeing the proposal. Absent for an answer of its own.
   */
  readonly given?: 'together' | 'blind';
}

/** True for an answer that teaches something about the rule (docs/rules.md, "Learning"). */
export function teaches({ given }: Pick<Decision, 'given'>): boolean {
  return given !== 'together';
}

/**
 * The result of a proposal. `accepted`: tagged as proposed. `edited`: tagged as another load, at once or later.
 * `rejected`: turned down, tagged as something that is not load, or deleted afterwards.
 */
export type Verdict = 'accepted' | 'edited' | 'rejected';

/** A decision with its verdict, which follows from the entries as they are now. */
export interface RuleDecision extends Decision {
  readonly verdict: Verdict;
}
