import { isPlain } from '../input/plainLine';
import { type Role, roles } from './roles';
import { categoryOf, findCategory, findDuty } from './lookup';
import type { Category, Duty, Taxonomy } from './taxonomy';

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

/** So many duties a developer can add; longer lists would not be read by anybody. */
export const MOST_CUSTOM = 50;

const LONGEST = 60;
const digits: readonly unknown[] = [undefined, 0, 4, 5, 6, 7, 8, 9];
const idForm = /^[a-z][a-z-]*\.[a-z][a-z\d-]*$/;

/** One custom duty of the setting; undefined if it has another form. */
export function customDutyOf(value: unknown): CustomDuty | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, label, role, key, ...others } = value as Readonly<Record<string, unknown>>;
  const name = customLabel(label);
  const isRole = role === undefined || roles.some((one) => one === role);
  if (typeof id !== 'string' || id.length > LONGEST || !idForm.test(id) || name === undefined) return undefined;
  if (!isRole || !digits.includes(key) || Object.keys(others).length > 0) return undefined;
  return { ...(value as CustomDuty), label: name };
}

/** What a custom duty may be called: 1 to 60 characters of plain text, without spaces around it; else undefined. */
export function customLabel(value: unknown): string | undefined {
  const label = typeof value === 'string' ? value.trim() : '';
  return label !== '' && label.length <= LONGEST && isPlain(label) ? label : undefined;
}

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
