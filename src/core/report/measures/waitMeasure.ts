import * as v from 'valibot';
import type { WaitItem } from '../input/waitItem';
import type { Instant } from '../../time/span';
import type { LoadPiece } from '../input/loadPieces';
import { count, duration, instant } from './schema';
import { sumOf } from './sums';
import { elapsedWorkingTime, type WorkingDays } from '../../wait/elapsed';

/** M12: elapsed working time is never added to effort. */
export const waitsSchema = v.object({
  /** The waits that were open in the week, the longest first. */
  items: v.array(
    v.object({
      id: v.string(),
      subject: v.string(),
      owner: v.exactOptional(v.string()),
      link: v.exactOptional(v.string()),
      openedAt: instant,
      open: v.boolean(),
      /** Elapsed working time until the wait was closed, at most until the end of the reported time. */
      elapsed: duration,
      followUps: count,
    }),
  ),
  /** Time spent on chasing, shown beside the waits: Σ d(i), i∈L_C, category = chasing. */
  effort: duration,
});

export type WaitMeasure = v.InferOutput<typeof waitsSchema>;

interface WaitContext extends WorkingDays {
  /** The end of the reported time: now or the end of the week, the earlier of the two. */
  readonly until: Instant;
}

/** M12 for the waits that touch the week. */
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
