import type { Category, CategoryId, Duty, DutyId, RoleFit, Taxonomy } from './taxonomy';
import type { Role } from './roles';

/** What a category counts as: load, own work of the developer, or time that is in no total. */
type Nature = 'load' | 'own' | 'excluded';

export function findCategory(taxonomy: Taxonomy, id: CategoryId): Category | undefined {
  return taxonomy.categories.find((category) => category.id === id);
}

export function findDuty(taxonomy: Taxonomy, id: DutyId): Duty | undefined {
  return findCategory(taxonomy, categoryOf(id))?.duties.find((duty) => duty.id === id);
}

/** `documentation.api-spec` → `documentation`. */
export function categoryOf(id: DutyId): CategoryId {
  return id.split('.', 1)[0] ?? id;
}

export function natureOf(category: CategoryId): Nature {
  return category === 'own' || category === 'excluded' ? category : 'load';
}

/** True when `id` can be used as a tag: a category, a duty, `own`, `excluded`, or an id below `own` or `excluded`. */
export function isKnown(taxonomy: Taxonomy, id: string): boolean {
  if (natureOf(id) !== 'load' || findCategory(taxonomy, id) || findDuty(taxonomy, id)) return true;
  return taxonomy.own.includes(id) || taxonomy.excluded.includes(id);
}

/** The role that would usually do the duty; without one, the first of its category (docs/taxonomy.md, "Facets"). */
export function standInRoleOf(taxonomy: Taxonomy, category: CategoryId, duty?: DutyId): Role {
  const known = duty === undefined ? undefined : findDuty(taxonomy, duty);
  return known?.standInRole ?? findCategory(taxonomy, category)?.standInRoles[0] ?? 'none';
}

/** Whose job the duty is by default (docs/taxonomy.md, "Facets"). */
export function roleFitOf(taxonomy: Taxonomy, category: CategoryId, duty?: DutyId): RoleFit {
  const known = duty === undefined ? undefined : findDuty(taxonomy, duty);
  return known?.roleFit ?? findCategory(taxonomy, category)?.roleFit ?? 'mine';
}
