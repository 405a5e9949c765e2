import { type Duration, intersect, mergeSpans, type Span, totalLength } from '../../time/span';
import type { LoadPiece } from '../input/loadPieces';

/** M14: load outside the working hours in the settings. Private: shared only when the developer selects it. */
export function outOfHoursLoad(load: readonly LoadPiece[], working: readonly Span[]): Duration {
  const spans = mergeSpans(load);
  return totalLength(spans) - totalLength(intersect(spans, working));
}
