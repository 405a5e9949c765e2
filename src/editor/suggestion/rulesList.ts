import * as l10n from '@vscode/l10n';
import { percentText } from '../../core/report/text/hours';
import type { Duties } from '../../core/duty/duties';
import type { StoreReads } from '../../core/store/store';
import { isKnown, type RuleState, ruleStates } from '../../core/suggest/ruleStates';
import type { Instant } from '../../core/time/span';
import { paragraph, shortList } from '../../core/language/joined';
import type { Choice, PickOne } from '../shared/quickPick';
import { ruleName } from '../shared/suggestionReason';
import type { UndoOffer } from '../shared/undoOffer';
import { choiceText, chosenRule, ruleChoiceRows, storeChoice } from './ruleChoices';

export interface RulesListDeps {
  readonly open: () => Promise<StoreReads>;
  readonly duties: Duties;
  readonly now: () => Instant;
  readonly locale: () => string;
  /** The text of a day, such as `Tue, Nov 24`. */
  readonly day: (at: Instant) => string;
  readonly offer: UndoOffer;
  readonly pickOne: PickOne;
  /** Opens the settings for programs, titles and projects of one's own. */
  readonly openSettings: () => Promise<void>;
}

const OWN = 'own';

/** What was learned about each rule, and what was decided about it; a choice changes or takes it back. Comes back after each. */
export async function showRules(deps: RulesListDeps): Promise<void> {
  for (;;) {
    const states = await read(deps);
    const known = states.filter(isKnown);
    const others = states.filter((one) => !isKnown(one));
    const chosen = await deps.pickOne({
      title: l10n.t('Rules of suggestions'),
      placeholder: l10n.t('Choose a rule to switch it off, to trust it, or to take that back'),
      choices: [
        ...known.map((one) => rowOf(one, deps)),
        { id: OWN, label: l10n.t('Programs, titles and projects of your own…'), icon: 'settings-gear' },
        { label: l10n.t('Not answered yet') },
        ...others.map((one) => rowOf(one, deps)),
      ],
    });
    if (chosen === undefined) return;
    if (chosen === OWN) return deps.openSettings();
    const state = states.find(({ rule }) => rule === chosen);
    if (state) await decide(state, deps);
  }
}

async function read({ open, now }: RulesListDeps): Promise<RuleState[]> {
  const store = await open();
  const at = now();
  return ruleStates(store.decisions({ start: at, end: at + 1 }), store.ruleChoices(), at);
}

async function decide(state: RuleState, deps: RulesListDeps): Promise<void> {
  const { rule, choices } = state;
  const back = choices.map(
    (one): Choice => ({ id: one.id, label: l10n.t('Take back: {0}', choiceText(one)), icon: 'discard' }),
  );
  const id = await deps.pickOne({
    title: ruleName(rule),
    placeholder: answersText(state, deps),
    choices: [...back, ...ruleChoiceRows(rule, undefined)],
  });
  const chosen = chosenRule(id, rule, undefined);
  if (chosen) return storeChoice(chosen, deps.duties, deps.offer);
  const taken = choices.find((one) => one.id === id);
  if (!taken) return;
  await deps.duties.takeBackChoices([taken.id]);
  deps.offer.done(l10n.t('Taken back: {0}', choiceText(taken)));
}

function rowOf(state: RuleState, deps: RulesListDeps): Choice {
  const { rule, choices, mutedUntil, isLikely } = state;
  const status = [
    ...choices.map((one) => statusText(one)),
    ...(mutedUntil === undefined ? [] : [l10n.t('silent until {0}', deps.day(mutedUntil))]),
    ...(isLikely && choices.length === 0 ? [l10n.t('likely')] : []),
  ];
  return {
    id: rule,
    label: ruleName(rule),
    icon: iconOf(state),
    ...(status.length > 0 && { description: shortList(status) }),
    ...(isKnown(state) && { detail: answersText(state, deps) }),
  };
}

function statusText({ choice, project }: RuleState['choices'][number]): string {
  if (choice === 'always') return l10n.t('always likely');
  return project === undefined ? l10n.t('never') : l10n.t('never in {0}', project);
}

function iconOf({ choices, mutedUntil, isLikely }: RuleState): string {
  if (choices.some(({ choice }) => choice === 'never') || mutedUntil !== undefined) return 'bell-slash';
  return isLikely ? 'pass' : 'lightbulb';
}

/** `18 of the last 20 answers were as suggested. That proves at least 78 %.` */
function answersText({ precision }: RuleState, { locale }: RulesListDeps): string {
  const { answers, right, proven } = precision;
  if (answers === 0) return l10n.t('You have not answered a suggestion of this rule yet.');
  const answered = l10n.t('Of your last {0} answers, as suggested: {1}.', answers, right);
  if (proven === 0) return answered;
  return paragraph([answered, l10n.t('That proves that at least {0} are right.', percentText(proven, locale()))]);
}
