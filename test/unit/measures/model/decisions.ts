import type { Decision } from '../../../../src/core/records/decision';
import type { Given } from './given';

/** M20: accepted unchanged, of the last 60 decisions of each rule. */
export function precision(given: Given) {
  const inOrder = given.decisions.toSorted((a, b) => a.decidedAt - b.decidedAt);
  return [...new Set(inOrder.map(({ rule }) => rule))].map((rule) => {
    const last = inOrder.filter((one) => one.rule === rule).slice(-60);
    const accepted = last.filter((one) => isAccepted(one, given)).length;
    return { rule, decisions: last.length, precision: accepted / last.length };
  });
}

/** How the last 60 suggestions were answered; several rules may be behind one. */
export function answers(given: Given) {
  const suggestions = new Map<string, Decision>();
  for (const one of given.decisions) suggestions.set(`${one.start} ${one.end} ${one.decidedAt}`, one);
  const last = [...suggestions.values()].toSorted((a, b) => a.decidedAt - b.decidedAt).slice(-60);
  if (last.length === 0) return undefined;
  return { answered: last.length, unchanged: last.filter((one) => isAccepted(one, given)).length };
}

/** Taken as proposed, and left so: neither the entry nor a part of it was changed into another load. */
function isAccepted({ entry: id }: Decision, { entries }: Given): boolean {
  const entry = entries.find((one) => one.id === id);
  if (!entry || entry.category === 'own' || entry.category === 'excluded') return false;
  const parts = entries.filter(({ linked }) => linked === id);
  return (
    [entry, ...parts].every(({ provenance }) => provenance !== 'suggestion-edited') &&
    entry.provenance === 'suggestion-accepted'
  );
}
