import * as vscode from 'vscode';
import { type DutyRef, dutyRefOf } from '../../core/taxonomy/dutyRef';
import { idOfKey, keyedChoices } from '../../core/taxonomy/keys';
import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import { type Choice, pickOne } from './quickPick';
import { keyedRow, keysHint, plainRows } from './keyedRow';

interface PickDutyOptions {
  /** Lists first the duties that mostly happen away from the editor. */
  readonly offEditor?: boolean;
  /** Additional choices of the caller, before all others. */
  readonly first?: readonly Choice[];
  /** The same, after all others. */
  readonly last?: readonly Choice[];
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

/** Asks for a duty. Returns the id of a choice, from the taxonomy or from the options. */
export async function pickDutyId(
  taxonomy: Taxonomy,
  title: string,
  { offEditor = false, first = [], last = [], unmarked = false }: PickDutyOptions = {},
): Promise<string | undefined> {
  return pickOne({
    title,
    unmarked,
    placeholder: keysHint(),
    choices: [...first, ...(offEditor ? awayChoices(taxonomy) : []), ...allChoices(taxonomy), ...last],
    byKey: (key) => idOfKey(taxonomy, key),
    hint: (typed) => (/\d\S*\d/.test(typed) ? vscode.l10n.t('What was it? Next: when') : undefined),
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
  const keyed = keyedChoices(taxonomy);
  const others = (ids: readonly string[]) =>
    plainRows(
      taxonomy,
      ids.filter((id) => !keyed.some((one) => one.id === id)),
    );
  return [
    ...keyed.map(keyedRow),
    { label: vscode.l10n.t('Own work') },
    ...others(own),
    { label: vscode.l10n.t('Not counted, without details') },
    ...others(excluded),
    ...categories.flatMap(({ label, duties }) => [
      { label },
      ...duties.map((duty) => ({ id: duty.id, label: duty.label, description: label })),
    ]),
  ];
}
