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
  readonly entry?: string;
}

/** The week as intervals of at least two minutes, in order. */
export function intervalsOf(segments: readonly Segment[]): Interval[] {
  const joined: Interval[] = [];
  for (const segment of segments) {
    const { start, end, entry } = segment;
    const category = categoryOf(segment);
    const last = joined.at(-1);
    if (last && last.end === start && last.category === category && last.entry === entry) {
      joined[joined.length - 1] = { ...last, end };
    } else {
      joined.push({ start, end, ...(category !== undefined && { category }), ...(entry !== undefined && { entry }) });
    }
  }
  return joined.filter((interval) => lengthOf(interval) >= SHORTEST_INTERVAL);
}

function categoryOf({ state, category }: Segment): CategoryId | undefined {
  if (state === 'own') return 'own';
  if (state !== 'confirmed') return undefined;
  return category !== undefined && natureOf(category) === 'excluded' ? undefined : category;
}
