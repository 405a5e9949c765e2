import { type Duration, type Instant, MINUTE, type Span } from '../time/span';
import type { DayPicture, PictureBlock } from './dayPicture';
import { nextStop, type StopRule } from './stops';
import { blockAt, type Stretch, stretchSpan } from './stretch';

/** A bound of an entry that is being moved. */
export interface Moving {
  readonly entry: string;
  readonly side: 'start' | 'end';
  readonly at: Instant;
}

/** What is chosen in the picture of a day. It consists of instants, so that it stays when the day changes. */
export interface Chosen {
  /** An instant in the block that has the focus. */
  readonly current?: Instant;
  readonly stretch?: Stretch;
  readonly moving?: Moving;
}

/** Between measured edges the ends of a stretch can be set every five minutes. */
const STEP: Duration = 5 * MINUTE;

/** Where the ends of a stretch of the day can be set. `reach`: how close to an edge nothing else can be hit. */
export function stopRule(picture: DayPicture, reach: Duration = STEP / 2): StopRule {
  const { day, now, blocks, lanes } = picture;
  const spans: readonly Span[] = [...blocks, ...lanes.flatMap((lane) => lane.spans)];
  return {
    edges: spans.flatMap(({ start, end }) => [start, end]),
    limits: { start: day.start, end: Math.max(day.start, Math.min(day.end, now)) },
    step: STEP,
    reach,
  };
}

/** The block that has the focus: the chosen one, or the one at the present or at the end of the day. */
export function currentBlock({ blocks, now }: DayPicture, { current = now }: Chosen): PictureBlock | undefined {
  return blockAt(blocks, current);
}

/** The stretch that a key tags: the chosen one, or that of the block with the focus. */
export function targetOf(picture: DayPicture, chosen: Chosen): Span | undefined {
  return chosen.stretch ? stretchSpan(chosen.stretch) : currentBlock(picture, chosen);
}

/** The block after the one with the focus, or before it; the same at the ends of the day. */
export function neighbour(picture: DayPicture, chosen: Chosen, direction: 1 | -1): PictureBlock | undefined {
  const current = currentBlock(picture, chosen);
  const index = picture.blocks.findIndex((block) => block === current);
  return picture.blocks[index + direction] ?? current;
}

/** Chooses the block with the focus as a stretch, or moves the end of the stretch to the next stop. */
export function extended(picture: DayPicture, chosen: Chosen, direction: 1 | -1): Chosen {
  const { stretch } = chosen;
  if (stretch)
    return { ...chosen, stretch: { ...stretch, head: nextStop(stretch.head, direction, stopRule(picture)) } };
  const block = currentBlock(picture, chosen);
  if (!block) return chosen;
  const { start, end } = block;
  return { ...chosen, stretch: direction === 1 ? { anchor: start, head: end } : { anchor: end, head: start } };
}

/** A chosen stretch with an end moved to the next stop. */
export function nudged(picture: DayPicture, stretch: Stretch, side: 'start' | 'end', direction: 1 | -1): Stretch {
  const { start, end } = stretchSpan(stretch);
  const rule = stopRule(picture);
  if (side === 'start') return { anchor: end, head: Math.min(nextStop(start, direction, rule), end - MINUTE) };
  return { anchor: start, head: Math.max(nextStop(end, direction, rule), start + MINUTE) };
}

/** How far a bound of an entry can be moved, so that a minute of the entry stays. */
export function boundLimits({ day, now }: DayPicture, { start, end }: Span, side: 'start' | 'end'): Span {
  return side === 'start'
    ? { start: day.start, end: Math.max(day.start, end - MINUTE) }
    : { start: start + MINUTE, end: Math.max(start + MINUTE, Math.min(day.end, now)) };
}

/** A bound of an entry near an instant, if there is one within `reach` that can be moved; the nearest. */
export function boundNear(blocks: readonly PictureBlock[], at: Instant, reach: Duration): Moving | undefined {
  const bounds = blocks.flatMap(({ entry, start, end, ownStart, ownEnd }): Moving[] =>
    entry === undefined
      ? []
      : [
          ...(ownStart ? [{ entry, side: 'start' as const, at: start }] : []),
          ...(ownEnd ? [{ entry, side: 'end' as const, at: end }] : []),
        ],
  );
  const away = (bound: Moving) => Math.abs(bound.at - at);
  const [nearest] = bounds.filter((bound) => away(bound) <= reach).toSorted((a, b) => away(a) - away(b));
  return nearest;
}

/** The entries that lie wholly in a stretch. */
export function entriesWithin(blocks: readonly PictureBlock[], { start, end }: Span): string[] {
  const inside = blocks.filter((block) => block.start >= start && block.end <= end);
  return [...new Set(inside.flatMap(({ entry }) => entry ?? []))];
}
