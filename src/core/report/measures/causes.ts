import * as v from 'valibot';
import type { DutyEntry } from '../../records/dutyEntry';
import { nameKey } from '../../input/nameKey';
import { count } from './schema';

/** Faults examined this week, counted by where their cause was (docs/measures.md, "Causes of faults"). */
export const causesSchema = v.object({ theirs: count, ours: count, both: count, unclear: count });

export type Causes = v.InferOutput<typeof causesSchema>;

/**
 * A fault of others is tagged `misuse-debugging`, an own fault `own.debugging`. A fault of both has two linked entries,
 * one of each. An unclear fault stays `firefighting.troubleshooting` (docs/taxonomy.md, "Hindsight"). All entries with
 * the same topic or link count as one fault.
 */
export function causesOf(entries: readonly DutyEntry[]): Causes {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const misuse = entries.filter(({ category }) => category === 'misuse-debugging');
  const own = entries.filter(({ duty }) => duty === 'own.debugging');
  const pairs = [...misuse, ...own].flatMap((entry) => {
    const other = entry.linked === undefined ? undefined : byId.get(entry.linked);
    const kinds = new Set([entry, other].map((one) => (one?.duty === 'own.debugging' ? 'own' : one?.category)));
    return other && kinds.has('own') && kinds.has('misuse-debugging') ? [[entry.id, other.id]] : [];
  });
  const paired = new Set(pairs.flat());
  return {
    theirs: faultsIn(misuse.filter(({ id }) => !paired.has(id))),
    ours: faultsIn(own.filter(({ id }) => !paired.has(id))),
    both: faultsIn(misuse.filter(({ id }) => paired.has(id))),
    unclear: faultsIn(entries.filter(({ duty }) => duty === 'firefighting.troubleshooting')),
  };
}

function faultsIn(entries: readonly DutyEntry[]): number {
  return new Set(entries.map(({ id, topic, link }) => (topic?.trim() ? nameKey(topic) : (link ?? id)))).size;
}
