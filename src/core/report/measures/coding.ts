import { type Duration, intersect, lengthOf, mergeSpans, overlaps, type Span } from '../../time/span';
import type { Activity } from '../../activity/activity';
import type { Segment } from '../../timeline/segment';
import { categoryOf, joined, SHORTEST_INTERVAL } from './intervals';

/** A run of coding without a break (M8). */
export interface CodingBlock extends Span {
  /** The coding in the block, without the gaps in it. */
  readonly coded: Duration;
}

const CODING_DUTIES: readonly (string | undefined)[] = ['own.coding', 'own.debugging', undefined];

/** Own coding, own debugging and late changes count as coding. Own work can be tagged or assumed. */
function isCoding({ state, category, duty }: Pick<Segment, 'state' | 'category' | 'duty'>): boolean {
  if (state === 'own') return true;
  if (state !== 'confirmed') return false;
  return category === 'late-changes' || (category === 'own' && CODING_DUTIES.includes(duty));
}

/** The coding that the editor measured. */
export function codingSpans(segments: readonly Segment[], activities: readonly Activity[]): Span[] {
  return intersect(mergeSpans(segments.filter(isCoding)), mergeSpans(activities));
}

/**
 * What ends a coding block: intervals of two minutes or more of load except late changes, of own work that is no
 * coding, such as review, and of time without a category.
 */
export function otherIntervals(segments: readonly Segment[]): Span[] {
  return joined(segments, (segment) => (isCoding(segment) ? 'coding' : (categoryOf(segment) ?? ''))).filter(
    (interval) => interval.key !== 'coding' && lengthOf(interval) >= SHORTEST_INTERVAL,
  );
}

/**
 * M8, *coding block*: a maximal run of coding. No gap in it is longer than the idle threshold, and none of `others`
 * (`otherIntervals`) is in it.
 */
export function codingBlocks(coding: readonly Span[], others: readonly Span[], idle: Duration): CodingBlock[] {
  const blocks: CodingBlock[] = [];
  let nextOther = 0;
  for (const piece of coding) {
    const last = blocks.at(-1);
    const gap = { start: last?.end ?? piece.start, end: piece.start };
    while ((others[nextOther]?.end ?? Number.POSITIVE_INFINITY) <= gap.start) nextOther++;
    const other = others[nextOther];
    if (last && lengthOf(gap) <= idle && !(other && overlaps(other, gap))) {
      blocks[blocks.length - 1] = { ...last, end: piece.end, coded: last.coded + lengthOf(piece) };
    } else {
      blocks.push({ ...piece, coded: lengthOf(piece) });
    }
  }
  return blocks;
}
