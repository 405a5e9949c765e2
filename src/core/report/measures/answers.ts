import * as v from 'valibot';
import type { RuleDecision } from '../../records/decision';
import { LAST_DECISIONS } from '../../suggest/learned';
import { count } from './schema';

/** How the developer answered the latest suggestions. */
export const answersSchema = v.object({
  answered: count,
  /** How many were accepted without a change. */
  unchanged: count,
});

export type Answers = v.InferOutput<typeof answersSchema>;

/** Counts a suggestion once when several rules made it (docs/rules.md, "Precision"). `decisions` are oldest first. */
export function answersOf(decisions: readonly RuleDecision[]): Answers | undefined {
  const suggestions = [...Map.groupBy(decisions, ({ start, decidedAt }) => `${start} ${decidedAt}`).values()];
  const last = suggestions.slice(-LAST_DECISIONS);
  if (last.length === 0) return undefined;
  const unchanged = last.filter((all) => all.every(({ verdict }) => verdict === 'accepted'));
  return { answered: last.length, unchanged: unchanged.length };
}
