import * as l10n from '@vscode/l10n';
import { type KeyedChoice, keyedLabel } from '../../core/taxonomy/keys';
import { dutyRefOf } from '../../core/taxonomy/dutyRef';
import { labelOf } from '../../core/taxonomy/label';
import { categoryOf } from '../../core/taxonomy/lookup';
import type { DutyId, Taxonomy } from '../../core/taxonomy/taxonomy';
import { categoryIcon } from './categoryIcon';

/** What the box of a list says in which keys select and other text filters. */
export function keysHint(): string {
  return l10n.t('1–9 category · 0 own work · - not work · or type part of a name');
}

/** The row of a choice that has a key. */
export function keyedRow({ id, ...one }: KeyedChoice): {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
} {
  return { id, label: keyedLabel(one), icon: categoryIcon(categoryOf(id)) };
}

/** The rows of duties without keys, such as kinds of own work. */
export function plainRows(
  taxonomy: Taxonomy,
  ids: readonly DutyId[],
): { readonly id: string; readonly label: string; readonly icon: string }[] {
  return ids.map((id) => ({ id, label: labelOf(taxonomy, dutyRefOf(id)), icon: categoryIcon(categoryOf(id)) }));
}
