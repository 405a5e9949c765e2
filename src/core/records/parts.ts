import type { DutyEntry } from './dutyEntry';

/** What must be known about an entry to find the parts of a divided one. */
export type Part = Pick<DutyEntry, 'id' | 'start' | 'linked'>;

/**
 * Returns the same id for all parts of one entry (docs/measures.md, "Parts of one act"). What is linked to something
 * else than one of `entries`, such as a wait, is an entry of its own.
 */
export function wholesOf(entries: Iterable<Part>): (id: string) => string {
  const known = [...entries];
  const towards = new Map(known.map(({ id }) => [id, id]));
  const wholeOf = (id: string): string => {
    let one = id;
    for (let next = towards.get(one); next !== undefined && next !== one; next = towards.get(one)) one = next;
    return one;
  };
  for (const { id, linked } of known) {
    if (linked !== undefined && towards.has(linked)) towards.set(wholeOf(id), wholeOf(linked));
  }
  return wholeOf;
}

/**
 * The new links of `parts`, which are linked to entries that are `removed`, so that what was one entry stays one. The
 * first part takes the link of what is gone, the others are linked to the first.
 */
export function linksWithout<P extends Part>(
  removed: ReadonlyMap<string, Part>,
  parts: readonly P[],
): { readonly part: P; readonly linked: string | undefined }[] {
  const topOf = (id: string | undefined): Part | undefined => {
    const seen = new Set<string>();
    let top = removed.get(id ?? '');
    for (let next = top; next && !seen.has(next.id); next = removed.get(next.linked ?? '')) {
      seen.add(next.id);
      top = next;
    }
    return top;
  };
  return [...Map.groupBy(parts, ({ linked }) => topOf(linked))].flatMap(([top, group]) => {
    const [first, ...others] = group.toSorted((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
    if (!first) return [];
    return [{ part: first, linked: top?.linked }, ...others.map((part) => ({ part, linked: first.id }))];
  });
}
