import * as v from 'valibot';
import { type Duration, HOUR } from '../../time/span';
import { share } from './schema';
import type { Totals } from './totals';

/** The invisible load share: `M1 ≤ M1b ≤ M1c ≤ 1`. */
export const loadShareSchema = v.object({
  /** M1 = L_C / T */
  atLeast: share,
  /** M1b = (L_C + L_S) / T */
  likely: share,
  /** M1c = (L_C + L_S + U) / T */
  atMost: share,
});

export type LoadShare = v.InferOutput<typeof loadShareSchema>;

/** With less recorded time a share says nothing. */
const LEAST_FOR_SHARES: Duration = 2 * HOUR;

/**
 * False with too little recorded time for shares, and in a week of which the editor measured nothing: what was tagged
 * alone would be a share of itself. Pages and texts then have hours (docs/report.md, "Rounding"), and the week is not
 * compared with others.
 */
export function allowShares({ tracked, measured }: Totals): boolean {
  return tracked >= LEAST_FOR_SHARES && measured > 0;
}

/** M1, M1b and M1c; undefined in a week without tracked time. */
export function loadShareOf({ tracked, load, suggestedLoad, untagged }: Totals): LoadShare | undefined {
  if (tracked === 0) return undefined;
  return {
    atLeast: load / tracked,
    likely: (load + suggestedLoad) / tracked,
    atMost: (load + suggestedLoad + untagged) / tracked,
  };
}
