import * as l10n from '@vscode/l10n';
import type { Duties } from '../../core/duty/duties';
import type { NewChoice } from '../../core/duty/ruleChoices';
import type { RuleId } from '../../core/records/ruleId';
import type { Choice } from '../shared/quickPick';
import { ruleName } from '../shared/suggestionReason';
import type { UndoOffer } from '../shared/undoOffer';

const NEVER = 'rule-never';
const NEVER_HERE = 'rule-never-here';
const ALWAYS = 'rule-always';

/** What can be decided about a rule for good, as rows of a list. */
export function ruleChoiceRows(rule: RuleId, project: string | undefined): Choice[] {
  const name = ruleName(rule);
  const here = {
    id: NEVER_HERE,
    label: l10n.t('Never suggest this in {0}: {1}', project ?? '', name),
    icon: 'bell-slash',
  };
  return [
    { id: NEVER, label: l10n.t('Never suggest this again: {0}', name), icon: 'bell-slash' },
    ...(project === undefined ? [] : [here]),
    { id: ALWAYS, label: l10n.t('Always take this for likely: {0}', name), icon: 'pass' },
  ];
}

/** The choice of a row; undefined for the row of something else. */
export function chosenRule(id: string | undefined, rule: RuleId, project: string | undefined): NewChoice | undefined {
  if (id === NEVER) return { rule, choice: 'never' };
  if (id === NEVER_HERE && project !== undefined) return { rule, choice: 'never', project };
  return id === ALWAYS ? { rule, choice: 'always' } : undefined;
}

/** Stores a choice and says so, with undo. */
export async function storeChoice(choice: NewChoice, duties: Duties, offer: UndoOffer): Promise<void> {
  await duties.chooseRule(choice);
  offer.done(choiceText(choice));
}

/** `Never again: Chat, mail or a call`. */
export function choiceText({ rule, choice, project }: NewChoice): string {
  const name = ruleName(rule);
  if (choice === 'always') return l10n.t('Always likely: {0}', name);
  return project === undefined ? l10n.t('Never again: {0}', name) : l10n.t('Never in {0}: {1}', project, name);
}
