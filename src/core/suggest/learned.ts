import { type Duration, HOUR, type Instant, mergeSpans, type Span } from '../time/span';
import { firstEndingAfter } from '../time/spanSearch';
import { type RuleDecision, teaches, type Verdict } from '../records/decision';
import type { RuleChoice } from '../records/ruleChoice';
import type { RuleId } from '../records/ruleId';
import { LAST_DECISIONS, ownPrecision } from './precision';
import type { Rule } from './rules';

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
  /**
   * True when the rule is muted at `at`, because it was rejected several times in a row shortly before, and when the
   * developer never wants to see it, there or in `project`.
   */
  isSilent(rule: RuleId, at: Instant, project?: string): boolean;
  /** When the muting ends that is in force at `at`; undefined when there is none, or when the rule is always right. */
  mutedUntil(rule: RuleId, at: Instant): Instant | undefined;
  /** True when a proposal of any rule was rejected for a part of `span`. */
  isRejected(span: Span): boolean;
  /** What the precision of the rule is at least, by the developer's own decisions; 0 while nothing is proven. */
  provenOf(rule: RuleId): number;
  /** True when the developer said that the rule is always right. */
  isTrusted(rule: RuleId): boolean;
}

/** `decisions` and `choices` are in the order in which they were made. */
export function learnedFrom(decisions: readonly RuleDecision[], choices: readonly RuleChoice[] = []): Learned {
  const byRule = Map.groupBy(decisions.filter(teaches), ({ rule }) => rule);
  const never = choices.filter(({ choice }) => choice === 'never');
  const always = new Set(choices.filter(({ choice }) => choice === 'always').map(({ rule }) => rule));
  const latest = new Map([...byRule].map(([rule, all]) => [rule, all.slice(-LAST_DECISIONS)]));
  const silences = new Map([...byRule].map(([rule, all]) => [rule, mergeSpans(silencesOf(all))]));
  const rejected = mergeSpans(decisions.filter(({ verdict }) => verdict === 'rejected'));
  const mutedUntil = (rule: RuleId, at: Instant): Instant | undefined => {
    if (always.has(rule)) return undefined;
    const silence = firstEndingAfter(silences.get(rule) ?? [], at);
    return silence && silence.start <= at ? silence.end : undefined;
  };
  return {
    weightOf: ({ id, weight }) => {
      const last = latest.get(id) ?? [];
      const accepted = last.reduce((sum, { verdict }) => sum + worth[verdict], 0);
      return (PRIOR * weight + accepted) / (PRIOR + last.length);
    },
    isSilent: (rule, at, project) => {
      if (never.some((one) => one.rule === rule && (one.project ?? project) === project)) return true;
      return mutedUntil(rule, at) !== undefined;
    },
    mutedUntil,
    isRejected: (span) => {
      const one = firstEndingAfter(rejected, span.start);
      return one !== undefined && one.start < span.end;
    },
    provenOf: (rule) => ownPrecision(byRule.get(rule) ?? []).proven,
    isTrusted: (rule) => always.has(rule),
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
