import type { CustomDuty } from './customTaxonomy';
import type { CategoryId, DutyId } from './taxonomy';

/** The digits that a duty of the developer's own may have. */
export const OWN_KEYS = [4, 5, 6, 7, 8, 9, 0] as const;

/** The longest part of an id that is made from a name. */
const LONGEST_NAME = 30;

/**
 * The id of a new duty below a category, made from what it is called. The same name gives the same id again after the
 * duty was taken out, so that its earlier entries are found under it.
 */
export function ownDutyId(category: CategoryId, label: string, taken: ReadonlySet<DutyId>): DutyId {
  const name = nameIn(label);
  const first = `${category}.${name}`;
  for (let number = 2, id = first; ; number++) {
    if (!taken.has(id)) return id;
    id = `${first}-${number}`;
  }
}

/** The digits that no other duty of the developer's own has. */
export function freeKeys(others: readonly CustomDuty[]): number[] {
  const taken = new Set(others.map(({ key }) => key));
  return OWN_KEYS.filter((key) => !taken.has(key));
}

/** Small Latin letters and digits; `own` where the name has none. */
function nameIn(label: string): string {
  const plain = label.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const joined = plain.replaceAll(/[^a-z\d]+/g, '-').replace(/^[^a-z]+/, '');
  return joined.slice(0, LONGEST_NAME).replace(/-+$/, '') || 'own';
}
