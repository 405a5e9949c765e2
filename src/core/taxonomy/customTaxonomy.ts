import * as v from 'valibot';
import { type Role, roles } from './roles';
import { categoryOf, findCategory, findDuty } from './lookup';
import type { Category, Duty, Taxonomy } from './taxonomy';
import { typedLine } from '../input/typedText';

/** A duty that the developer added below one of the nine categories. */
export interface CustomDuty {
  /** The category and a name, `support.onboarding`. */
  readonly id: string;
  readonly label: string;
  /** The role that would usually do it; the role of the category if absent. */
  readonly role?: Role | undefined;
  /** The digit that selects it in a picker; 1 to 3 are reserved for the named categories. */
  readonly key?: number | undefined;
}

/** The form of one custom duty in the setting. */
export const customDuty: v.GenericSchema<unknown, CustomDuty> = v.strictObject({
  id: v.pipe(v.string(), v.maxLength(60), v.regex(/^[a-z][a-z-]*\.[a-z][a-z\d-]*$/)),
  label: v.pipe(typedLine, v.nonEmpty(), v.maxLength(60)),
  role: v.optional(v.picklist(roles)),
  key: v.optional(v.picklist([0, 4, 5, 6, 7, 8, 9])),
});

/** True when all can be added: each is below a known category, and no id or key is used twice. */
export function areAddable(custom: readonly CustomDuty[], core: Taxonomy): boolean {
  const ids = custom.map(({ id }) => id);
  const keys = custom.flatMap(({ key }) => key ?? []);
  return (
    new Set(ids).size === ids.length &&
    new Set(keys).size === keys.length &&
    ids.every((id) => findCategory(core, categoryOf(id)) && !findDuty(core, id))
  );
}

/**
 * The taxonomy with the duties that the developer added. Existing duties do not change, but a category loses its key
 * when a custom duty uses it. When a duty is removed from the setting, its entries count under their category.
 */
export function withCustom(core: Taxonomy, custom: readonly CustomDuty[]): Taxonomy {
  if (custom.length === 0) return core;
  const taken = new Set(custom.map(({ key }) => key));
  return {
    ...core,
    categories: core.categories.map(({ key, ...category }) => ({
      ...category,
      ...(!taken.has(key) && key !== undefined && { key }),
      duties: [
        ...category.duties,
        ...custom.filter(({ id }) => categoryOf(id) === category.id).map(dutyBelow(category)),
      ],
    })),
  };
}

function dutyBelow(category: Omit<Category, 'key'>): (custom: CustomDuty) => Duty {
  return ({ id, label, role, key }) => ({
    id,
    label,
    standInRole: role ?? category.standInRoles[0] ?? 'none',
    offEditor: category.offEditor,
    ...(key !== undefined && { key }),
  });
}
