import { categoryOf } from './lookup';
import type { CategoryId, DutyId } from './taxonomy';

/** A category with, perhaps, the duty below it: what a stretch of time is tagged as. */
export interface DutyRef {
  readonly category: CategoryId;
  readonly duty?: DutyId;
}

/** Reads one id: `support.repeat-question` is the duty in its category, `support` the category alone. */
export function dutyRefOf(id: string): DutyRef {
  const category = categoryOf(id);
  return id === category ? { category } : { category, duty: id };
}

/** True when both mean the same category and the same duty. */
export function isSameDuty(one: DutyRef, other: DutyRef): boolean {
  return one.category === other.category && one.duty === other.duty;
}
