import type { Duration } from '../../time/span';
import type { Totals } from '../measures/totals';
import { sharesBetween } from './figures';
import type { Composition } from './shownReportSchema';

type Part = Composition['load'];

/**
 * The shares of the parts of T. They add up to one whole, and also to M1, M1b, M1c and M17, which are shown in the same
 * report: each is the difference between two sums in the nearest percent. Suggested own work is in S and not in M1c. In
 * a week that has some, untagged time comes before suggested time, so that M1c lies between the bounds of S.
 */
export function compositionOf(exact: Totals, shown: Totals, scale: number | undefined): Composition {
  const { load, suggested, suggestedLoad, untagged, tracked } = exact;
  const isAllLoad = suggested === suggestedLoad;
  const own = tracked - load - suggested - untagged;
  const order = isAllLoad ? [load, suggested, untagged, own] : [load, untagged, suggested, own];
  const [first = 0, second = 0, third = 0, last = 0] = sharesBetween(order, tracked, scale);
  const part = (duration: Duration, share: number): Part => ({ duration, ...(tracked > 0 && { share }) });
  return {
    load: part(shown.load, first),
    suggested: part(shown.suggested, isAllLoad ? second : third),
    untagged: part(shown.untagged, isAllLoad ? third : second),
    own: part(shown.own + Math.max(0, shown.confirmed - shown.load), last),
  };
}
