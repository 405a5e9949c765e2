import type { DutyEntry } from './dutyEntry';

/**
 * Returns the id of the entry that the entry with this id is a part of; parts of one entry have the same
 * (docs/measures.md, "Parts of one act"). What is linked to something else than one of `entries`, such as a wait, is an
 * entry of its own.
 */
export function wholesOf(entries: Iterable<DutyEntry>): (id: string) => string {
  const byId = new Map([...entries].map((entry) => [entry.id, entry]));
  return (id) => {
    const seen = new Set<string>();
    for (let one = byId.get(id); one && !seen.has(one.id); one = byId.get(one.linked ?? '')) seen.add(one.id);
    return [...seen].at(-1) ?? id;
  };
}
