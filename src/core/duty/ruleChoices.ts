import type { Plan } from '../journal/act';
import type { Origin } from '../journal/origin';
import type { RuleChoice } from '../records/ruleChoice';

/** What is chosen about a rule. */
export type NewChoice = Pick<RuleChoice, 'rule' | 'project' | 'choice'>;

/** Decides about a rule for good. It replaces what was decided about the same rule for the same time. */
export function chooseRule({ rule, project, choice }: NewChoice, origin: Origin): Plan {
  return (log) => {
    const known = log.ruleChoices().filter((one) => one.rule === rule && one.project === project);
    if (known.length === 1 && known[0]?.choice === choice) return [];
    const after = { id: origin.newId(), rule, choice, chosenAt: origin.now, ...(project !== undefined && { project }) };
    return [...known.map((before) => ({ table: 'choice' as const, before })), { table: 'choice', after }];
  };
}

/** Takes choices back. Skips those that were taken back already. */
export function takeBackChoices(ids: readonly string[]): Plan {
  return (log) =>
    log
      .ruleChoices()
      .filter(({ id }) => ids.includes(id))
      .map((before) => ({ table: 'choice', before }));
}
