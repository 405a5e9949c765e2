import * as vscode from 'vscode';
import { type DutyRef, dutyRefOf } from '../../core/taxonomy/dutyRef';
import { categoryOf, idOfKey, keyedChoices, keyedLabel } from '../../core/taxonomy/lookup';
import { labelOf } from '../../core/taxonomy/label';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { type Choice, pickOne } from './quickPick';
import { categoryIcon } from './categoryIcon';

interface PickDutyOptions {
  /** Lists first the duties that mostly happen away from the editor. */
  readonly offEditor?: boolean;
  /** Additional choices of the caller, before all others. */
  readonly first?: readonly Choice[];
  /** No row is marked at first, so that Enter alone chooses nothing. */
  readonly unmarked?: boolean;
}

/** Asks for a category by its key, a duty by its name, own work or a break. */
export async function pickDuty(
  taxonomy: Taxonomy,
  title: string,
  options?: PickDutyOptions,
): Promise<DutyRef | undefined> {
  const chosen = await pickDutyId(taxonomy, title, options);
  return chosen === undefined ? undefined : dutyRefOf(chosen);
}

/** Asks for a duty. Returns the id of a choice, from the taxonomy or from `options.first`. */
export async function pickDutyId(
  taxonomy: Taxonomy,
  title: string,
  { offEditor = false, first = [], unmarked = false }: PickDutyOptions = {},
): Promise<string | undefined> {
  return pickOne({
    title,
    unmarked,
    placeholder: vscode.l10n.t('Press 1 to 9, or type a part of a name'),
    choices: [...first, ...(offEditor ? awayChoices(taxonomy) : []), ...allChoices(taxonomy)],
    byKey: (digit) => idOfKey(taxonomy, digit),
    hint: (typed) => (/\d\S*\d/.test(typed) ? vscode.l10n.t('First what it was; when it was comes next') : undefined),
  });
}

function awayChoices({ categories }: Taxonomy): Choice[] {
  const away = categories.flatMap(({ label, duties }) =>
    duties.filter(({ offEditor }) => offEditor === 'O').map((duty) => ({ ...duty, category: label })),
  );
  return [
    { label: vscode.l10n.t('Away from the editor') },
    ...away.map(({ id, label, category }) => ({ id, label, description: category })),
    { label: vscode.l10n.t('Categories') },
  ];
}

function allChoices(taxonomy: Taxonomy): Choice[] {
  const { categories, own, excluded } = taxonomy;
  const plain = (id: string) => ({ id, label: labelOf(taxonomy, dutyRefOf(id)) });
  return [
    ...keyedChoices(taxonomy).map(({ id, ...one }) => ({
      id,
      label: keyedLabel(one),
      icon: categoryIcon(categoryOf(id)),
    })),
    { label: vscode.l10n.t('Own work') },
    ...own.map((id) => ({ ...plain(id), icon: 'code' })),
    { label: vscode.l10n.t('In no total, without any detail') },
    ...excluded.map((id) => ({ ...plain(id), icon: 'circle-slash' })),
    ...categories.flatMap(({ label, duties }) => [
      { label },
      ...duties.map((duty) => ({ id: duty.id, label: duty.label, description: label })),
    ]),
  ];
}
