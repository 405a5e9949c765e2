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
 * the same topic, else link, count as one fault, and so do the parts of one entry, for which `wholeOf` returns the same.
 */
export function causesOf(entries: readonly DutyEntry[], wholeOf: (id: string) => string): Causes {
  const kinds = Map.groupBy(
    entries.filter((entry) => isTheirs(entry) || isOurs(entry)),
    ({ id }) => wholeOf(id),
  );
  const groups = [...kinds.values()];
  const isBoth = (parts: readonly DutyEntry[]): boolean => parts.some(isTheirs) && parts.some(isOurs);
  const one = groups.filter((parts) => !isBoth(parts)).flat();
  return {
    theirs: faultsIn(one.filter(isTheirs), wholeOf),
    ours: faultsIn(one.filter(isOurs), wholeOf),
    both: faultsIn(groups.filter(isBoth).flat(), wholeOf),
    unclear: faultsIn(
      entries.filter(({ duty }) => duty === 'firefighting.troubleshooting'),
      wholeOf,
    ),
  };
}

function isTheirs({ category }: DutyEntry): boolean {
  return category === 'misuse-debugging';
}

function isOurs({ duty }: DutyEntry): boolean {
  return duty === 'own.debugging';
}

/** Entries are about one fault when they share a topic, else a link, or are parts of one entry; also through others. */
function faultsIn(entries: readonly DutyEntry[], wholeOf: (id: string) => string): number {
  let faults: ReadonlySet<string>[] = [];
  for (const { id, topic, link } of entries) {
    const about = topic?.trim() ? `topic ${nameKey(topic)}` : link && `link ${link}`;
    const keys = new Set([`entry ${wholeOf(id)}`, ...(about ? [about] : [])]);
    const same = faults.filter((fault) => [...keys].some((key) => fault.has(key)));
    faults = [
      ...faults.filter((fault) => !same.includes(fault)),
      new Set([...keys, ...same.flatMap((one) => [...one])]),
    ];
  }
  return faults.length;
}
