import type { Decision } from '../../../../src/core/records/decision';
import type { Given } from './given';

/** M20: accepted unchanged, of the last 60 decisions of each rule. */
export function precision(given: Given) {
  const inOrder = given.decisions
    .filter((one) => one.given !== 'together')
    .toSorted((a, b) => a.decidedAt - b.decidedAt);
  return [...new Set(inOrder.map(({ rule }) => rule))].map((rule) => {
    const last = inOrder.filter((one) => one.rule === rule).slice(-60);
    const accepted = last.filter((one) => isAccepted(one, given)).length;
    return { rule, decisions: last.length, precision: accepted / last.length };
  });
}

/** How those of the last 60 suggestions were answered that were shown; several rules may be behind one. */
export function answers(given: Given) {
  const last = lastSuggestions(given, undefined);
  if (last.length === 0) return undefined;
  return { answered: last.length, unchanged: last.filter((one) => isAccepted(one, given)).length };
}

/** How often what was said about those of the same 60 that were not shown was what they said. */
export function blindChecks(given: Given) {
  const last = lastSuggestions(given, 'blind');
  if (last.length === 0) return undefined;
  return { asked: last.length, agreed: last.filter((one) => isAccepted(one, given)).length };
}

/** What was accepted together of suggestions in the week: the number of entries with their parts, and their time. */
export function together(given: Given) {
  const { span } = given.week;
  const accepted = given.decisions.filter(
    (one) => one.given === 'together' && one.start < span.end && one.end > span.start && isAccepted(one, given),
  );
  const wholes = accepted.map(({ entry }) => partOf(entry, given));
  const parts = given.segments.flatMap(({ entry = '', start, end }) => {
    const whole = wholes.findIndex((ids) => ids.has(entry));
    return whole < 0 ? [] : [{ first: whole, length: end - start }];
  });
  const time = parts.reduce((sum, { length }) => sum + length, 0);
  return parts.length === 0 ? undefined : { suggestions: new Set(parts.map(({ first }) => first)).size, time };
}

/** The ids of the entry and of all that it is linked with, one after another. */
function partOf(entry: string | undefined, { entries }: Given): ReadonlySet<string> {
  const ids = new Set(entry === undefined ? [] : [entry]);
  for (let size = -1; size < ids.size; ) {
    size = ids.size;
    for (const { id, linked } of entries) {
      if (linked !== undefined && entries.some((one) => one.id === linked) && (ids.has(id) || ids.has(linked))) {
        ids.add(id);
        ids.add(linked);
      }
    }
  }
  return ids;
}

function lastSuggestions({ decisions }: Given, how: Decision['given']): Decision[] {
  const suggestions = new Map<string, Decision>();
  for (const one of decisions) {
    if (one.given !== 'together') suggestions.set(`${one.start} ${one.end} ${one.decidedAt}`, one);
  }
  const last = [...suggestions.values()].toSorted((a, b) => a.decidedAt - b.decidedAt).slice(-60);
  return last.filter(({ given }) => given === how);
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
