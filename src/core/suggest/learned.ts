import { type Duration, HOUR, type Instant, overlaps, type Span } from '../time/span';
import type { RuleDecision, Verdict } from '../records/decision';
import type { Rule } from './rules';
import type { RuleId } from '../records/ruleId';

/** Decisions of each rule that count; what was decided before says less about today. */
export const LAST_DECISIONS = 60;

/** So many decisions weigh as much as the weight a rule begins with (docs/rules.md, "Learning"). */
const PRIOR = 10;

/** After so many rejections in a row a rule is silent for a while (docs/rules.md, "Muting"). */
const IN_A_ROW = 3;
const SILENCE: Duration = 14 * 24 * HOUR;

const worth: Readonly<Record<Verdict, number>> = { accepted: 1, edited: 0.5, rejected: 0 };

/** What the rules know of one developer. */
export interface Learned {
  /** `w' = (10·w + accepted) / (10 + decisions)`, an edited one half accepted (docs/rules.md, "Learning"). */
  weightOf(rule: Rule): number;
  /** It was turned down so often just before `at` that it says nothing for now. */
  isSilent(rule: RuleId, at: Instant): boolean;
  /** A part of `span` was said to be left untagged, whichever rule had proposed for it. */
  isRejected(span: Span): boolean;
}

/** `decisions` are in the order in which they were made. */
export function learnedFrom(decisions: readonly RuleDecision[]): Learned {
  const byRule = Map.groupBy(decisions, ({ rule }) => rule);
  const of = (rule: RuleId): readonly RuleDecision[] => byRule.get(rule) ?? [];
  const rejected = decisions.filter(({ verdict }) => verdict === 'rejected');
  const silences = new Map([...byRule].map(([rule, all]) => [rule, silencesOf(all)]));
  return {
    weightOf: ({ id, weight }) => {
      const last = of(id).slice(-LAST_DECISIONS);
      const accepted = last.reduce((sum, { verdict }) => sum + worth[verdict], 0);
      return (PRIOR * weight + accepted) / (PRIOR + last.length);
    },
    isSilent: (rule, at) => (silences.get(rule) ?? []).some(({ start, end }) => at >= start && at < end),
    isRejected: (span) => rejected.some((one) => overlaps(one, span)),
  };
}

function silencesOf(decisions: readonly RuleDecision[]): Span[] {
  let rejected = 0;
  return decisions.flatMap(({ verdict, decidedAt }) => {
    rejected = verdict === 'rejected' ? rejected + 1 : 0;
    if (rejected < IN_A_ROW) return [];
    return [{ start: decidedAt, end: decidedAt + SILENCE }];
  });
}
