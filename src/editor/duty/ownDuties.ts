import * as vscode from 'vscode';
import { refusal } from '../../core/input/parseInput';
import type { Settings } from '../../core/settings/settings';
import { type CustomDuty, customLabel, MOST_CUSTOM, withCustom } from '../../core/taxonomy/customTaxonomy';
import { categoryOf, standInRoleOf } from '../../core/taxonomy/lookup';
import { keyedCategories } from '../../core/taxonomy/keys';
import { freeKeys, ownDutyId } from '../../core/taxonomy/ownDuty';
import { type Role, roles } from '../../core/taxonomy/roles';
import { roleText } from '../../core/taxonomy/roleText';
import { taxonomy } from '../../core/taxonomy/taxonomy';
import { labelOf } from '../../core/taxonomy/label';
import { setGlobally, storedGlobally } from '../host/editorSettings';
import { plainText } from '../host/plainText';
import { keyedRow } from '../shared/keyedRow';
import { askText, type Choice, pickOne } from '../shared/quickPick';
import { showStatusMessage } from '../shared/statusMessage';

const SETTING = 'customCategories';
const ADD = 'add';

/** Lists the duties that the developer added below the nine categories, and adds, changes or removes one. */
export async function editOwnDuties(settings: () => Settings): Promise<void> {
  const own = settings().customCategories;
  if (isUnread(own)) {
    const text = vscode.l10n.t('The setting invisibleLoad.{0} cannot be read. Correct it first.', SETTING);
    void vscode.window.showWarningMessage(plainText(text));
    return;
  }
  const chosen = await pickOne({
    title: vscode.l10n.t('Duties of your own'),
    placeholder: vscode.l10n.t('Choose one to change it'),
    choices: [{ id: ADD, label: vscode.l10n.t('Add a duty…'), icon: 'add' }, ...own.map(choiceOf)],
  });
  if (chosen === ADD && own.length >= MOST_CUSTOM) {
    const text = vscode.l10n.t('You have {0} duties of your own, which is the most. Remove one first.', MOST_CUSTOM);
    void vscode.window.showInformationMessage(plainText(text));
    return;
  }
  const duty = chosen === ADD ? await newDuty(own) : own.find(({ id }) => id === chosen);
  if (!duty) return;
  const others = own.filter(({ id }) => id !== duty.id);
  const changed = await showForm(duty, others, chosen !== ADD);
  if (!changed) return;
  // Another window may have changed the setting while this one asked.
  const latest = settings().customCategories;
  const place = latest.findIndex(({ id }) => id === duty.id);
  const kept = latest.filter(({ id }) => id !== duty.id);
  const next = changed === 'remove' ? kept : kept.toSpliced(place < 0 ? kept.length : place, 0, changed);
  await setGlobally(SETTING, next);
  showStatusMessage(
    changed === 'remove' ? vscode.l10n.t('Removed {0}.', duty.label) : vscode.l10n.t('Saved {0}.', changed.label),
  );
}

/** Whether the setting holds something that was not accepted, which would be lost. */
function isUnread(own: readonly CustomDuty[]): boolean {
  const stored = storedGlobally(SETTING);
  return stored !== undefined && own.length === 0 && !(Array.isArray(stored) && stored.length === 0);
}

async function newDuty(own: readonly CustomDuty[]): Promise<CustomDuty | undefined> {
  const categories = keyedCategories(withCustom(taxonomy, own));
  const category = await pickOne({
    title: vscode.l10n.t('New duty: under which category?'),
    placeholder: vscode.l10n.t('Its time counts under this category'),
    choices: categories.map(keyedRow),
    byKey: (typed) => categories.find(({ key }) => key === typed)?.id,
  });
  if (category === undefined) return undefined;
  const label = await askForName(vscode.l10n.t('New duty: what is it called?'));
  if (label === undefined) return undefined;
  const taken = [...taxonomy.categories.flatMap(({ duties }) => duties), ...own].map(({ id }) => id);
  return { id: ownDutyId(category, label, new Set(taken)), label };
}

async function showForm(
  first: CustomDuty,
  others: readonly CustomDuty[],
  isStored: boolean,
): Promise<CustomDuty | 'remove' | undefined> {
  let duty = first;
  for (;;) {
    const chosen = await pickOne({
      title: duty.label,
      placeholder: vscode.l10n.t('Enter saves; choose a row to change it'),
      choices: rowsOf(duty, isStored),
    });
    if (chosen === undefined || chosen === 'remove') return chosen;
    if (chosen === 'save') return duty;
    if (chosen === 'label') duty = { ...duty, label: (await askForName(duty.label, duty.label)) ?? duty.label };
    if (chosen === 'role') duty = await withRole(duty);
    if (chosen === 'key') duty = await withKey(duty, others);
  }
}

function rowsOf(duty: CustomDuty, isStored: boolean): Choice[] {
  const key = duty.key === undefined ? vscode.l10n.t('None') : String(duty.key);
  const remove = { id: 'remove', label: vscode.l10n.t('Remove; its time counts under the category'), icon: 'trash' };
  return [
    { id: 'save', label: vscode.l10n.t('Save'), icon: 'check' },
    { id: 'label', label: vscode.l10n.t('Name'), description: duty.label, icon: 'tag' },
    { id: 'role', label: vscode.l10n.t('Whose job it is'), description: roleText(roleOf(duty)), icon: 'organization' },
    { id: 'key', label: vscode.l10n.t('Digit'), description: key, icon: 'keyboard' },
    ...(isStored ? [{ label: vscode.l10n.t('More') }, remove] : []),
  ];
}

async function withRole(duty: CustomDuty): Promise<CustomDuty> {
  const chosen = await pickOne({
    title: duty.label,
    placeholder: vscode.l10n.t('Who would normally do it'),
    choices: roles.map((id) => ({ id, label: roleText(id) })),
  });
  const role = roles.find((one) => one === chosen);
  return role === undefined ? duty : { ...duty, role };
}

async function withKey({ key: before, ...duty }: CustomDuty, others: readonly CustomDuty[]): Promise<CustomDuty> {
  const chosen = await pickOne({
    title: duty.label,
    placeholder: vscode.l10n.t('The digit that picks it; the category that has it now loses it'),
    choices: [
      { id: '', label: vscode.l10n.t('None') },
      ...freeKeys(others).map((key) => ({ id: String(key), label: String(key), ...holderOf(key) })),
    ],
  });
  const key = chosen === undefined ? before : chosen === '' ? undefined : Number(chosen);
  return { ...duty, ...(key !== undefined && { key }) };
}

/** The category that has a digit now. */
function holderOf(key: number): { readonly description?: string } {
  const holder = taxonomy.categories.find((one) => one.key === key);
  return holder ? { description: holder.label } : {};
}

function askForName(title: string, value?: string): Promise<string | undefined> {
  const check = (typed: string): string => {
    const label = customLabel(typed);
    if (label !== undefined) return label;
    throw refusal(
      'label',
      'expected a name of 1 to 60 characters.',
      vscode.l10n.t('Enter a name of at most 60 characters.'),
    );
  };
  const placeholder = vscode.l10n.t('A name, such as Onboarding newcomers');
  return askText({ title, placeholder, ...(value !== undefined && { value }), check }).then((typed) =>
    typed === undefined ? undefined : check(typed),
  );
}

function choiceOf(duty: CustomDuty): Choice {
  const parts = [labelOf(taxonomy, { category: categoryOf(duty.id) }), roleText(roleOf(duty))];
  if (duty.key !== undefined) parts.push(vscode.l10n.t('digit {0}', duty.key));
  return { id: duty.id, label: duty.label, description: parts.join(' · ') };
}

function roleOf({ id, role }: CustomDuty): Role {
  return role ?? standInRoleOf(taxonomy, categoryOf(id));
}
