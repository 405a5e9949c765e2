import * as v from 'valibot';
import type { Week } from '../../time/calendar';
import { type Instant, totalLength } from '../../time/span';
import type { LoadPiece } from '../input/loadPieces';
import { quantile } from './quantiles';
import { count, duration } from './schema';

/** M13 */
export const lateChangesSchema = v.object({
  count,
  duration,
  /** Median working days until the next release; absent when releases are not known. */
  workdaysBeforeRelease: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
});

export type LateChanges = v.InferOutput<typeof lateChangesSchema>;

/**
 * M13: count, Σ d(i) and median working days before release of the entries in `late-changes`. `wholeOf` returns the
 * same for parts of one entry, which count once.
 */
export function lateChangesOf(
  load: readonly LoadPiece[],
  wholeOf: (id: string) => string,
  week: Week,
  workdaysBeforeRelease: (at: Instant) => number | undefined = () => undefined,
): LateChanges {
  const late = load.filter((piece) => piece.category === 'late-changes' && piece.start < week.span.end);
  const starts = new Map(
    late.map(({ entry, start }) => [entry === undefined ? String(start) : wholeOf(entry.id), start]),
  );
  const median = quantile(
    [...starts.values()].flatMap((start) => workdaysBeforeRelease(start) ?? []),
    0.5,
  );
  return {
    count: starts.size,
    duration: totalLength(late),
    ...(median !== undefined && { workdaysBeforeRelease: median }),
  };
}
