import data from '../../../../src/core/taxonomy/taxonomy.json';
import type { DutyEntry } from '../../../../src/core/records/dutyEntry';
import type { Span } from '../../../../src/core/time/span';
import type { Given } from './given';

export const loadCategories = [
  ...['documentation', 'misuse-debugging', 'architecture', 'requirements', 'support'],
  ...['chasing', 'late-changes', 'firefighting', 'coordination'],
];

/** An interval i of L_C, with the entry that it belongs to. */
export interface Load extends Span {
  readonly category: string;
  readonly duty: string | undefined;
  readonly entry: DutyEntry;
}

/** L_C: confirmed time in the nine load categories. */
export function confirmedLoad({ segments, entries }: Given): Load[] {
  return segments.flatMap(({ start, end, state, entry: id }) => {
    const entry = entries.find((one) => one.id === id);
    if (state !== 'confirmed' || !entry || !loadCategories.includes(entry.category)) return [];
    return [{ start, end, category: entry.category, duty: entry.duty, entry }];
  });
}

const standingIn = ['misuse-debugging', 'architecture', 'requirements', 'chasing', 'late-changes'];
const standingInDuties = ['firefighting.ops-task', 'coordination.cross-role', 'coordination.default-owner'];
const shared = ['documentation', 'support', 'firefighting'];

/** docs/taxonomy.md, "Facets". */
export function roleFitOf({ roleFit, category, duty = '' }: DutyEntry): string {
  if (roleFit) return roleFit;
  if (standingIn.includes(category) || standingInDuties.includes(duty)) return 'standing-in';
  return shared.includes(category) ? 'shared' : 'mine';
}

/** The role of the duty; of a category without a duty, its first role. */
export function roleOf({ standInRole, category, duty }: DutyEntry): string {
  const found = data.categories.find(({ id }) => id === category);
  const role = found?.duties.find(({ id }) => id === duty)?.standInRole ?? found?.standInRoles[0];
  return standInRole ?? role ?? 'none';
}

/**
 * Which of the entries are parts of one act: for each id, the ids of all entries that are linked to it and to one
 * another. An entry that is linked to a wait is no part of anything.
 */
export function actOf(entries: readonly DutyEntry[]): (id: string) => string {
  const act = new Map(entries.map(({ id }) => [id, id]));
  for (const { id, linked } of entries) {
    const [mine, theirs] = [act.get(id), act.get(linked ?? '')];
    if (mine === undefined || theirs === undefined) continue;
    for (const [one, its] of act) if (its === mine) act.set(one, theirs);
  }
  return (id) => act.get(id) ?? id;
}
