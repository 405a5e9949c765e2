import { categoryOf } from './lookup';
import type { CategoryId, DutyId } from './taxonomy';

/** A category, or a duty with its category: the tag of a stretch of time. */
export interface DutyRef {
  readonly category: CategoryId;
  readonly duty?: DutyId;
}

/** The reference of an id: `support.repeat-question` names a duty and its category, `support` only a category. */
export function dutyRefOf(id: string): DutyRef {
  const category = categoryOf(id);
  return id === category ? { category } : { category, duty: id };
}

/** True when both have the same category and the same duty. */
export function isSameDuty(one: DutyRef, other: DutyRef): boolean {
  return one.category === other.category && one.duty === other.duty;
}
