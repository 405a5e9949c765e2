import * as v from 'valibot';
import type { Week } from '../../time/calendar';
import { type Duration, lengthOf } from '../../time/span';
import type { LoadPiece } from '../input/loadPieces';
import { quantile } from './quantiles';
import { duration, share } from './schema';

export const freshnessSchema = v.object({
  /** M18: share of confirmed load that was tagged by the end of its own local day. */
  sameDay: share,
  /** Median over the entries of the time between the end of the entry, or of its last part, and its creation. */
  medianDelay: duration,
});

type Freshness = v.InferOutput<typeof freshnessSchema>;

/** M18; undefined when no load was confirmed. `wholeOf` returns the same for parts of one entry. */
export function freshnessOf(
  load: readonly LoadPiece[],
  week: Week,
  wholeOf: (id: string) => string,
): Freshness | undefined {
  let fresh: Duration = 0;
  let whole: Duration = 0;
  const delays = new Map<string, Duration>();
  for (const { start, end, entry } of load) {
    const day = week.days.find(({ span }) => start >= span.start && start < span.end);
    if (!entry || !day) continue;
    whole += end - start;
    if (entry.createdAt < day.span.end) fresh += lengthOf({ start, end });
    delays.set(wholeOf(entry.id), Math.max(0, entry.createdAt - (entry.end ?? entry.createdAt)));
  }
  const medianDelay = quantile([...delays.values()], 0.5);
  return medianDelay === undefined || whole === 0 ? undefined : { sameDay: fresh / whole, medianDelay };
}
