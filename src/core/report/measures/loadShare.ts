import * as v from 'valibot';
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

/** M1, M1b and M1c; undefined in a week without tracked time. */
export function loadShareOf({ tracked, load, suggestedLoad, untagged }: Totals): LoadShare | undefined {
  if (tracked === 0) return undefined;
  return {
    atLeast: load / tracked,
    likely: (load + suggestedLoad) / tracked,
    atMost: (load + suggestedLoad + untagged) / tracked,
  };
}
