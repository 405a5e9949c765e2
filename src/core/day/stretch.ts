import { clip, type Duration, type Instant, lengthOf, MINUTE, type Span } from '../time/span';

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

/**
 * The length of a stretch and what it covers as they stand beside its times: in the whole minutes that a clock shows, so
 * that from 12:25 to 1:25 is an hour, and the parts add up to it. Less than a minute on the clock stays as long as it is.
 */
export function coveredOnClock(
  blocks: readonly (Span & { readonly name: string })[],
  span: Span,
  rest: string,
): { readonly length: Duration; readonly parts: readonly Covered[] } {
  const clocked = clockMinutes(span);
  if (clocked.start === clocked.end) return { length: lengthOf(span), parts: coveredBy(blocks, span, rest) };
  const drawn = blocks.map((block) => ({ name: block.name, ...clockMinutes(block) }));
  return { length: lengthOf(clocked), parts: coveredBy(drawn, clocked, rest) };
}

function clockMinutes({ start, end }: Span): Span {
  return { start: start - (start % MINUTE), end: end - (end % MINUTE) };
}

/** True when the editor measured all of a stretch. `segments` are sorted and do not overlap. */
export function isMeasured(segments: readonly (Span & { readonly measured: Duration })[], span: Span): boolean {
  const measured = segments.reduce((sum, segment) => {
    const part = clip<Span>({ start: segment.start, end: segment.end }, span);
    return sum + (part ? Math.min(lengthOf(part), segment.measured) : 0);
  }, 0);
  return measured >= lengthOf(span);
}
