import { type DutyRef, dutyRefOf } from '../taxonomy/dutyRef';
import { idOfKey } from '../taxonomy/lookup';
import type { Taxonomy } from '../taxonomy/taxonomy';

/**
 * What a key means in a review: the duty that has it; else `0` is own work and `-` no work. Undefined for any other.
 */
export function dutyOfKey(taxonomy: Taxonomy, key: string): DutyRef | undefined {
  const known = idOfKey(taxonomy, key);
  if (known !== undefined) return dutyRefOf(known);
  if (key === '0') return { category: 'own' };
  return key === '-' ? { category: 'excluded', duty: 'excluded.break' } : undefined;
}
