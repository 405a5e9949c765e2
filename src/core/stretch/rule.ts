import type { RuleId } from '../records/ruleId';
import type { DutyRef } from '../taxonomy/dutyRef';
import type { Duration } from '../time/span';
import type { Facts } from './facts';

/** Proposes a duty for a stretch, or says that it is own work. */
export interface StretchRule {
  readonly id: RuleId;
  /** Whether it speaks of stretches in which no code was changed, or of those in which code of a branch was. */
  readonly during: 'looking' | 'working';
  /** Absent for own work, which vetoes the others. */
  readonly proposes?: DutyRef;
  readonly weight: number;
  /** For how much of the stretch it holds; 0 when it does not. */
  readonly holds: (facts: Facts) => Duration;
  /** What it proposes here, where that depends on the stretch. */
  readonly duty?: (facts: Facts) => DutyRef;
}

/** All of the editor's time in the stretch when `holds`, else nothing. */
export function whole({ editor }: Facts, holds: boolean): Duration {
  return holds ? editor : 0;
}
