import * as v from 'valibot';
import { count, share } from './schema';
import { groupBy } from './sums';

/** What the developer did with a suggestion. */
export interface RuleDecision {
  readonly rule: string;
  readonly verdict: 'accepted' | 'edited' | 'rejected';
}

/** M20 for one rule. */
export const rulePrecisionSchema = v.object({ rule: v.string(), decisions: count, precision: share });

export type RulePrecision = v.InferOutput<typeof rulePrecisionSchema>;

const LAST = 60;

/** M20 = accepted unchanged / (accepted + edited + rejected), per rule, over its last 60 decisions; oldest first in. */
export function rulePrecision(decisions: readonly RuleDecision[]): RulePrecision[] {
  return [...groupBy(decisions, ({ rule }) => rule)].map(([rule, all]) => {
    const last = all.slice(-LAST);
    const accepted = last.filter(({ verdict }) => verdict === 'accepted').length;
    return { rule, decisions: last.length, precision: accepted / last.length };
  });
}
