import * as v from 'valibot';
import { type RuleDecision, teaches } from '../../records/decision';
import { LAST_DECISIONS } from '../../suggest/precision';
import { totalLength } from '../../time/span';
import type { Segment } from '../../timeline/segment';
import { count, duration } from './schema';

/** How the developer answered the latest suggestions, each for itself. */
export const answersSchema = v.object({
  answered: count,
  /** How many were accepted without a change. */
  unchanged: count,
});

export type Answers = v.InferOutput<typeof answersSchema>;

/** What the developer said about the latest stretches whose suggestion was not shown. */
export const blindChecksSchema = v.object({
  asked: count,
  /** How often they said what was suggested. */
  agreed: count,
});

export type BlindChecks = v.InferOutput<typeof blindChecksSchema>;

/** What was accepted in the week with all likely suggestions at once, and left so. */
export const acceptedTogetherSchema = v.object({ suggestions: count, time: duration });

export type AcceptedTogether = v.InferOutput<typeof acceptedTogetherSchema>;

/**
 * Counts a suggestion once when several rules made it (docs/rules.md, "Precision"). `decisions` are oldest first. Undefined
 * when none of the last was answered for itself and as it was shown.
 */
export function answersOf(decisions: readonly RuleDecision[]): Answers | undefined {
  const { all, right } = lastOf(decisions, undefined);
  return all === 0 ? undefined : { answered: all, unchanged: right };
}

/** The blind checks among the same decisions; undefined when there was none. */
export function blindChecksOf(decisions: readonly RuleDecision[]): BlindChecks | undefined {
  const { all, right } = lastOf(decisions, 'blind');
  return all === 0 ? undefined : { asked: all, agreed: right };
}

/** `wholeOf` is the id that the parts of an entry have in common. */
export function acceptedTogether(
  decisions: readonly RuleDecision[],
  segments: readonly Segment[],
  wholeOf: (id: string) => string,
): AcceptedTogether | undefined {
  const accepted = decisions.filter(({ given, verdict }) => given === 'together' && verdict === 'accepted');
  const ids = new Set(accepted.flatMap(({ entry }) => (entry === undefined ? [] : wholeOf(entry))));
  const together = segments.filter(({ entry }) => entry !== undefined && ids.has(wholeOf(entry)));
  const suggestions = new Set(together.flatMap(({ entry }) => (entry === undefined ? [] : wholeOf(entry)))).size;
  return suggestions === 0 ? undefined : { suggestions, time: totalLength(together) };
}

/** Those of the last suggestions that were answered one by one which were answered in this way. */
function lastOf(decisions: readonly RuleDecision[], how: RuleDecision['given']): { all: number; right: number } {
  const suggestions = Map.groupBy(decisions.filter(teaches), ({ start, decidedAt }) => `${start} ${decidedAt}`);
  const last = [...suggestions.values()].slice(-LAST_DECISIONS).filter(([first]) => first?.given === how);
  const right = last.filter((all) => all.every(({ verdict }) => verdict === 'accepted'));
  return { all: last.length, right: right.length };
}
