import * as l10n from '@vscode/l10n';
import { type DutyRef, dutyRefOf } from './dutyRef';
import { labelOf } from './label';
import type { Category, DutyId, Taxonomy } from './taxonomy';

/** What a key selects in a list: a category, a duty of the developer, own work or a break. */
export interface KeyedChoice {
  readonly id: DutyId;
  readonly label: string;
  /** The character that selects it; absent when a duty of the developer uses that key. */
  readonly key?: string;
}

/** The keys of what is no load. They mean the same in every list, unless a duty of the developer uses the key. */
const plainKeys: Readonly<Record<string, DutyId>> = { '0': 'own', '-': 'excluded.break' };

/** All choices with keys: every category followed by its custom duties that have a key, then own work and a break. */
export function keyedChoices(taxonomy: Taxonomy): KeyedChoice[] {
  const load = taxonomy.categories.flatMap((category) => [
    keyedChoice(category),
    ...category.duties.filter(({ key }) => key !== undefined).map(keyedChoice),
  ]);
  const taken = new Set(load.map(({ key }) => key));
  const plain = Object.entries(plainKeys).map(([key, id]) => ({
    id,
    label: id === 'excluded.break' ? l10n.t('Break, or not work') : labelOf(taxonomy, dutyRefOf(id)),
    ...(!taken.has(key) && { key }),
  }));
  return [...load, ...plain];
}

/** The nine categories with the keys that they have in every list. */
export function keyedCategories(taxonomy: Taxonomy): KeyedChoice[] {
  return taxonomy.categories.map(keyedChoice);
}

/** The id of what a key selects. Undefined for any other text. */
export function idOfKey(taxonomy: Taxonomy, key: string): DutyId | undefined {
  return keyedChoices(taxonomy).find((choice) => choice.key === key)?.id;
}

/** What a key selects. Undefined for any other text. */
export function dutyOfKey(taxonomy: Taxonomy, key: string): DutyRef | undefined {
  const id = idOfKey(taxonomy, key);
  return id === undefined ? undefined : dutyRefOf(id);
}

/** A label after its key, `1  Documentation`. Without a key, a space of the width of a digit keeps labels aligned. */
export function keyedLabel({ key, label }: Pick<KeyedChoice, 'key' | 'label'>): string {
  return `${key ?? '\u2007'}  ${label}`;
}

function keyedChoice({ id, label, key }: Pick<Category, 'id' | 'label' | 'key'>): KeyedChoice {
  return { id, label, ...(key !== undefined && { key: String(key) }) };
}
