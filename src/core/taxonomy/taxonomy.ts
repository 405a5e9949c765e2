import * as l10n from '@vscode/l10n';
import type { Role } from './roles';
import data from './taxonomy.json';

/** Whose job a duty is: the developer's, shared, or that of another role. */
export type RoleFit = 'mine' | 'shared' | 'standing-in';

/** Where a duty mostly happens: in the editor (`E`), mixed (`M`) or off the editor (`O`). */
type Place = 'E' | 'M' | 'O';

/** One of the nine load categories, such as `documentation`, or `own` or `excluded`. */
export type CategoryId = string;

/** A duty below a category, such as `documentation.api-spec`. */
export type DutyId = string;

export interface Duty {
  readonly id: DutyId;
  readonly label: string;
  readonly standInRole: Role;
  readonly offEditor: Place;
  readonly roleFit?: RoleFit;
  /** The digit that selects it; only duties that the developer added have one. */
  readonly key?: number;
}

export interface Category {
  readonly id: CategoryId;
  readonly label: string;
  /** The digit that selects it, unless a custom duty uses that digit. No custom duty can use 1 to 3. */
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
  /** Ids of own work. It is not load, but it is part of tracked time. */
  readonly own: readonly string[];
  /** Ids of time that is in no total. */
  readonly excluded: readonly string[];
}

/** The main categories of the product. They come first everywhere and are shown even with no time. */
export const NAMED_CATEGORIES = ['documentation', 'misuse-debugging', 'architecture'] as const;

export const taxonomy: Taxonomy = {
  version: data.taxonomyVersion,
  categories: (data.categories as readonly Category[]).map((category) =>
    translated({ ...category, duties: category.duties.map(translated) }),
  ),
  own: data.own,
  excluded: data.excluded,
};

/** With the label in the language of the sentences, which is known only after this file was loaded. */
function translated<Labelled extends { readonly label: string }>(one: Labelled): Labelled {
  return {
    ...one,
    get label() {
      return l10n.t(one.label);
    },
  };
}
