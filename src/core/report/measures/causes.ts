import * as v from 'valibot';
import type { DutyEntry } from '../../records/dutyEntry';
import { nameKey } from '../../input/nameKey';
import { count } from './schema';

/** Where the cause of the faults lay that were examined this week (docs/measures.md, "Causes of faults"). */
export const causesSchema = v.object({ theirs: count, ours: count, both: count, unclear: count });

export type Causes = v.InferOutput<typeof causesSchema>;

/**
 * A fault of others is tagged `misuse-debugging`, an own one `own.debugging`, one of both as a linked pair of the
 * two, an unclear one stays `firefighting.troubleshooting` (docs/taxonomy.md, "Hindsight"). Entries with the same
 * topic or link are about one fault, however often it was taken up again.
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
