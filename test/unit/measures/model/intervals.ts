import { MINUTE, type Span } from '../../../../src/core/time/span';
import type { Segment } from '../../../../src/core/timeline/segment';
import type { Given } from './given';

/** An unbroken stretch of one category; without one it is untagged, suggested or excluded time. */
export interface Interval extends Span {
  readonly category: string | undefined;
}

/** Intervals of at least 2 min, in order. */
export function intervals({ segments }: Given): Interval[] {
  return joined(segments, categoryOf).filter(({ start, end }) => end - start >= 2 * MINUTE);
}

/** Own work is one category, whether it is assumed or tagged. */
function categoryOf({ state, category }: Segment): string | undefined {
  if (state === 'own') return 'own';
  return state === 'confirmed' ? category : undefined;
}

/** Coding, measured or not: `own.coding`, `own.debugging`, `own` without a duty, assumed own work or late changes. */
export function isCoding({ state, category, duty }: Segment): boolean {
  if (state === 'own') return true;
  if (state !== 'confirmed') return false;
  if (category === 'own') return duty === undefined || duty === 'own.coding' || duty === 'own.debugging';
  return category === 'late-changes';
}

/**
 * Intervals of at least 2 min of something else than coding: each load category, own work that is no coding, and time
 * without a category. They end a coding block.
 */
export function otherIntervals({ segments }: Given): Interval[] {
  const others = segments.filter((one) => !isCoding(one));
  return joined(others, categoryOf).filter(({ start, end }) => end - start >= 2 * MINUTE);
}

function joined(segments: readonly Segment[], of: (segment: Segment) => string | undefined): Interval[] {
  const found: Interval[] = [];
  for (const segment of segments) {
    const last = found.at(-1);
    const category = of(segment);
    if (last && last.end === segment.start && last.category === category)
      found.splice(-1, 1, { ...last, end: segment.end });
    else found.push({ start: segment.start, end: segment.end, category });
  }
  return found;
}
