import { clip, type Duration, type Instant, lengthOf, type Span } from '../time/span';

/** A stretch of the day that the developer chose: from where it was begun to where it was drawn. */
export interface Stretch {
  readonly anchor: Instant;
  /** The end that moves; it may lie before the anchor. */
  readonly head: Instant;
}

export function stretchSpan({ anchor, head }: Stretch): Span {
  return { start: Math.min(anchor, head), end: Math.max(anchor, head) };
}

/** The block at an instant, or the nearest one; the earlier of two. */
export function blockAt<B extends Span>(blocks: readonly B[], at: Instant): B | undefined {
  const distance = ({ start, end }: Span) => Math.max(0, start - at, at >= end ? at - end + 1 : 0);
  return blocks.reduce<B | undefined>(
    (best, block) => (best && distance(best) <= distance(block) ? best : block),
    undefined,
  );
}

/** How much of a stretch has one name. */
export interface Covered {
  readonly name: string;
  readonly duration: Duration;
}

/** What a stretch covers, the most first; `rest` names the time in no block. The lengths add up to its length. */
export function coveredBy(blocks: readonly (Span & { readonly name: string })[], span: Span, rest: string): Covered[] {
  const lengths = new Map<string, Duration>();
  let left = lengthOf(span);
  for (const block of blocks) {
    const part = clip<Span>({ start: block.start, end: block.end }, span);
    if (!part) continue;
    lengths.set(block.name, (lengths.get(block.name) ?? 0) + lengthOf(part));
    left -= lengthOf(part);
  }
  if (left > 0) lengths.set(rest, (lengths.get(rest) ?? 0) + left);
  return [...lengths].map(([name, duration]) => ({ name, duration })).toSorted((a, b) => b.duration - a.duration);
}

/** True when the editor measured all of a stretch. `segments` are sorted and do not overlap. */
export function isMeasured(segments: readonly (Span & { readonly measured: Duration })[], span: Span): boolean {
  const measured = segments.reduce((sum, segment) => {
    const part = clip<Span>({ start: segment.start, end: segment.end }, span);
    return sum + (part ? Math.min(lengthOf(part), segment.measured) : 0);
  }, 0);
  return measured >= lengthOf(span);
}
