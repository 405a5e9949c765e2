import { type Duration, HOUR, type Instant, mergeSpans, type Span } from '../time/span';
import { firstEndingAfter } from '../time/spanSearch';
import type { RuleDecision, Verdict } from '../records/decision';
import type { Rule } from './rules';
import type { RuleId } from '../records/ruleId';

/** How many decisions of each rule count: the latest ones, because older ones tell less about today. */
export const LAST_DECISIONS = 60;

/** The initial weight of a rule counts as much as this many decisions (docs/rules.md, "Learning"). */
const PRIOR = 10;

/** After this many rejections in a row a rule proposes nothing for `SILENCE` (docs/rules.md, "Muting"). */
const IN_A_ROW = 3;
const SILENCE: Duration = 14 * 24 * HOUR;

const worth: Readonly<Record<Verdict, number>> = { accepted: 1, edited: 0.5, rejected: 0 };

/** What follows for the rules from the decisions of the developer. */
export interface Learned {
  /** `w' = (10·w + accepted) / (10 + decisions)`; `edited` counts as half accepted (docs/rules.md, "Learning"). */
  weightOf(rule: Pick<Rule, 'id' | 'weight'>): number;
  /** True when the rule is muted at `at`, because it was rejected several times in a row shortly before. */
  isSilent(rule: RuleId, at: Instant): boolean;
  /** True when a proposal of any rule was rejected for a part of `span`. */
  isRejected(span: Span): boolean;
}

/** `decisions` are in the order in which they were made. */
export function learnedFrom(decisions: readonly RuleDecision[]): Learned {
  const byRule = Map.groupBy(decisions, ({ rule }) => rule);
  const latest = new Map([...byRule].map(([rule, all]) => [rule, all.slice(-LAST_DECISIONS)]));
  const silences = new Map([...byRule].map(([rule, all]) => [rule, mergeSpans(silencesOf(all))]));
  const rejected = mergeSpans(decisions.filter(({ verdict }) => verdict === 'rejected'));
  return {
    weightOf: ({ id, weight }) => {
      const last = latest.get(id) ?? [];
      const accepted = last.reduce((sum, { verdict }) => sum + worth[verdict], 0);
      return (PRIOR * weight + accepted) / (PRIOR + last.length);
    },
    isSilent: (rule, at) => {
      const silence = firstEndingAfter(silences.get(rule) ?? [], at);
      return silence !== undefined && silence.start <= at;
    },
    isRejected: (span) => {
      const one = firstEndingAfter(rejected, span.start);
      return one !== undefined && one.start < span.end;
    },
  };
}

/** What was decided at one instant was one answer, such as that on a row of the review in several parts. */
function silencesOf(decisions: readonly RuleDecision[]): Span[] {
  let rejected = 0;
  return [...Map.groupBy(decisions, ({ decidedAt }) => decidedAt)].flatMap(([decidedAt, answer]) => {
    rejected = answer.every(({ verdict }) => verdict === 'rejected') ? rejected + 1 : 0;
    if (rejected < IN_A_ROW) return [];
    return [{ start: decidedAt, end: decidedAt + SILENCE }];
  });
}
