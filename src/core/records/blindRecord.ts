import type { RuleId } from './ruleId';

/** What is known about earlier blind checks: what the developer was asked about without being shown the proposal. */
export interface BlindRecord {
  /** There was one today. */
  readonly askedToday: boolean;
  /** How many proposals of a rule were accepted since its last one, up to nine; undefined when it never had one. */
  acceptedSince(rule: RuleId): number | undefined;
}
