import { natureOf } from '../../taxonomy/lookup';
import type { CategoryId } from '../../taxonomy/taxonomy';
import { type Duration, lengthOf, MINUTE, type Span } from '../../time/span';
import type { Segment } from '../../timeline/segment';

/** Shorter intervals are noise and are ignored (docs/measures.md, "Intervals"). */
export const SHORTEST_INTERVAL: Duration = 2 * MINUTE;

/**
 * Unbroken time of one category; own work is a category too. Open or excluded time has no category: suggested time
 * changes no measure.
 */
export interface Interval extends Span {
  readonly category?: CategoryId;
}

/** The week as intervals of at least two minutes, in order. */
export function intervalsOf(segments: readonly Segment[]): Interval[] {
  return joined(segments, categoryOf)
    .filter((interval) => lengthOf(interval) >= SHORTEST_INTERVAL)
    .map(({ start, end, key }) => ({ start, end, ...(key !== undefined && { category: key }) }));
}

/** Adjacent segments of which `keyOf` returns the same, as one span; midnight parts none. */
export function joined<K>(
  segments: readonly Segment[],
  keyOf: (segment: Segment) => K,
): (Span & { readonly key: K })[] {
  const spans: (Span & { readonly key: K })[] = [];
  for (const segment of segments) {
    const { start, end } = segment;
    const key = keyOf(segment);
    const last = spans.at(-1);
    if (last && last.end === start && last.key === key) spans[spans.length - 1] = { ...last, end };
    else spans.push({ start, end, key });
  }
  return spans;
}

/** The category in which the time counts; undefined for time without one. */
export function categoryOf({ state, category }: Segment): CategoryId | undefined {
  if (state === 'own') return 'own';
  if (state !== 'confirmed') return undefined;
  return category !== undefined && natureOf(category) === 'excluded' ? undefined : category;
}
