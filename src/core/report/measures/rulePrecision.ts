import * as v from 'valibot';
import { type RuleDecision, teaches } from '../../records/decision';
import { LAST_DECISIONS } from '../../suggest/precision';
import { count, share } from './schema';

/** M20 for one rule. */
export const rulePrecisionSchema = v.object({ rule: v.string(), decisions: count, precision: share });

type RulePrecision = v.InferOutput<typeof rulePrecisionSchema>;

/**
 * M20 = accepted unchanged / (accepted + edited + rejected), per rule, over its last 60 decisions. `decisions` are
 * oldest first; those that were given together are none.
 */
export function rulePrecision(decisions: readonly Pick<RuleDecision, 'rule' | 'verdict' | 'given'>[]): RulePrecision[] {
  return [...Map.groupBy(decisions.filter(teaches), ({ rule }) => rule)].map(([rule, all]) => {
    const last = all.slice(-LAST_DECISIONS);
    const accepted = last.filter(({ verdict }) => verdict === 'accepted').length;
    return { rule, decisions: last.length, precision: accepted / last.length };
  });
}
