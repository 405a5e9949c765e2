import { type DutyRef, dutyRefOf } from '../taxonomy/dutyRef';
import { idOfKey } from '../taxonomy/lookup';
import type { Taxonomy } from '../taxonomy/taxonomy';

/**
 * The duty that a key means in a review: the one to which the key is assigned. If there is none, `0` means own work
 * and `-` a break. Undefined for any other key.
 */
export function dutyOfKey(taxonomy: Taxonomy, key: string): DutyRef | undefined {
  const known = idOfKey(taxonomy, key);
  if (known !== undefined) return dutyRefOf(known);
  if (key === '0') return { category: 'own' };
  return key === '-' ? { category: 'excluded', duty: 'excluded.break' } : undefined;
}
