import type { Instant } from '../time/span';
import type { RuleId } from './ruleId';

/** What the developer decided about a rule for good, until they take it back. */
export interface RuleChoice {
  /** UUIDv7. */
  readonly id: string;
  readonly rule: RuleId;
  /** Only for time in this project. Absent for all time. */
  readonly project?: string;
  /** `never`: it proposes nothing. `always`: its proposals count as likely. */
  readonly choice: 'always' | 'never';
  readonly chosenAt: Instant;
}
