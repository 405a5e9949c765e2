import * as v from 'valibot';
import type { WaitItem } from '../input/waitItem';
import type { Instant } from '../../time/span';
import type { LoadPiece } from '../input/loadPieces';
import { count, duration, instant } from './schema';
import { sumOf } from './sums';
import { elapsedWorkingTime, type WorkingDays } from '../../wait/elapsed';

/** M12: elapsed working time is never added to effort. */
export const waitsSchema = v.object({
  /** Those open in the week, the longest first. */
  items: v.array(
    v.object({
      id: v.string(),
      subject: v.string(),
      owner: v.exactOptional(v.string()),
      link: v.exactOptional(v.string()),
      openedAt: instant,
      open: v.boolean(),
      /** Elapsed working time until it was closed, or the end of what the report sees. */
      elapsed: duration,
      followUps: count,
    }),
  ),
  /** What chasing took, printed beside: Σ d(i), i∈L_C, category = chasing. */
  effort: duration,
});

export type WaitMeasure = v.InferOutput<typeof waitsSchema>;

export interface WaitContext extends WorkingDays {
  /** Nothing after this is known: now, or the end of the week. */
  readonly until: Instant;
}

/** M12, of the items that touch the week. */
export function waitsOf(items: readonly WaitItem[], load: readonly LoadPiece[], context: WaitContext): WaitMeasure {
  return {
    items: items
      .map(({ closedAt, ...item }) => ({
        ...item,
        open: closedAt === undefined || closedAt > context.until,
        elapsed: elapsedWorkingTime(item.openedAt, Math.min(closedAt ?? context.until, context.until), context),
      }))
      .toSorted((a, b) => b.elapsed - a.elapsed),
    effort: sumOf(load, (piece) => piece.category === 'chasing'),
  };
}
