import type { RuleId } from '../records/ruleId';
import type { DutyRef } from '../taxonomy/dutyRef';

/** What a program, a site or a meeting is proposed as. */
export interface Purpose {
  readonly rule: RuleId;
  readonly proposes: DutyRef;
  readonly weight: number;
}

/** `duty` is without the category. */
export function purpose(rule: RuleId, weight: number, category: string, duty?: string): Purpose {
  return {
    rule,
    weight,
    proposes: { category, ...(duty !== undefined && { duty: `${category}.${duty}` }) },
  };
}
