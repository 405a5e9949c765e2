import type { Role } from './roles';
import data from './taxonomy.json';

/** Whose job the duty is: the developer's own, shared, or another role's. */
export type RoleFit = 'mine' | 'shared' | 'standing-in';

/** Where a duty mostly happens: editor, mixed, off the editor. */
export type Place = 'E' | 'M' | 'O';

/** `documentation`: one of the nine load categories, or `own`, `excluded`. */
export type CategoryId = string;

/** `documentation.api-spec`: a duty below a category. */
export type DutyId = string;

export interface Duty {
  readonly id: DutyId;
  readonly label: string;
  readonly standInRole: Role;
  readonly offEditor: Place;
  readonly roleFit?: RoleFit;
  /** The digit that picks it; only duties that the developer added have one. */
  readonly key?: number;
}

export interface Category {
  readonly id: CategoryId;
  readonly label: string;
  /** The digit that picks it, unless a duty of the developer's own took it. 1 to 3 are never taken. */
  readonly key?: number;
  readonly standInRoles: readonly Role[];
  readonly offEditor: Place;
  readonly roleFit: RoleFit;
  readonly duties: readonly Duty[];
}

/** The two levels of duties; ids are permanent (docs/taxonomy.md, "Categories"). */
export interface Taxonomy {
  readonly version: number;
  readonly categories: readonly Category[];
  /** Ids of own work: not load, but part of the denominator. */
  readonly own: readonly string[];
  /** Ids of time that is in no total. */
  readonly excluded: readonly string[];
}

/** The categories the product was asked for: first everywhere, shown even at zero. */
export const NAMED_CATEGORIES = ['documentation', 'misuse-debugging', 'architecture'] as const;

export const taxonomy: Taxonomy = {
  version: data.taxonomyVersion,
  categories: data.categories as readonly Category[],
  own: data.own,
  excluded: data.excluded,
};
