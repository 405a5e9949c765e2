import type { Category, CategoryId, Duty, DutyId, RoleFit, Taxonomy } from './taxonomy';
import type { Role } from './roles';

/** What a category or duty id stands for: load, the developer's own work, or time in no total. */
export type Nature = 'load' | 'own' | 'excluded';

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

/** True when `id` may be tagged: a category, a duty, `own`, `excluded`, or an id below one of these two. */
export function isKnown(taxonomy: Taxonomy, id: string): boolean {
  if (natureOf(id) !== 'load' || findCategory(taxonomy, id) || findDuty(taxonomy, id)) return true;
  return taxonomy.own.includes(id) || taxonomy.excluded.includes(id);
}

/** The role that would ordinarily do it: of the duty, else the category's first (docs/taxonomy.md, "Facets"). */
export function standInRoleOf(taxonomy: Taxonomy, category: CategoryId, duty?: DutyId): Role {
  const known = duty === undefined ? undefined : findDuty(taxonomy, duty);
  return known?.standInRole ?? findCategory(taxonomy, category)?.standInRoles[0] ?? 'none';
}

/** Whether the duty is the developer's own by default (`roleFit`; docs/taxonomy.md, "Facets"). */
export function roleFitOf(taxonomy: Taxonomy, category: CategoryId, duty?: DutyId): RoleFit {
  const known = duty === undefined ? undefined : findDuty(taxonomy, duty);
  return known?.roleFit ?? findCategory(taxonomy, category)?.roleFit ?? 'mine';
}

/** What is offered by keys: every category, and below it the developer's own duties that have one. */
export function keyedChoices({ categories }: Taxonomy): Pick<Category, 'id' | 'label' | 'key'>[] {
  return categories.flatMap((category) => [category, ...category.duties.filter(({ key }) => key !== undefined)]);
}

/** The category or duty that a digit picks. */
export function idOfKey(taxonomy: Taxonomy, digit: string): string | undefined {
  const all = taxonomy.categories.flatMap((category) => [category, ...category.duties]);
  return all.find(({ key }) => key !== undefined && String(key) === digit)?.id;
}

/** A label with the digit that picks it before it, `1  Documentation`; without one, in line with the others. */
export function keyedLabel({ key, label }: Pick<Category, 'key' | 'label'>): string {
  return `${key ?? '\u2007'}  ${label}`;
}
