import { type RuleDecision, teaches } from '../records/decision';

/** How many decisions of each rule count: the latest ones, because older ones tell less about today. */
export const LAST_DECISIONS = 60;

/** Fewer answers prove nothing (docs/rules.md, "Likely proposals"). */
const ENOUGH = 20;

/** The quantile of the normal distribution with 90 % below it. */
const Z = 1.2816;

/** How often a rule was right, by answers that teach. */
export interface OwnPrecision {
  readonly answers: number;
  readonly right: number;
  /** What the precision is at least, with 90 % confidence; 0 while there are too few answers to prove anything. */
  readonly proven: number;
}

/**
 * The precision of one rule over its last 60 decisions, with its lower bound. What was decided at one instant was one
 * answer, such as that on a row of the review in several parts: it proves no more than an answer on one part.
 */
export function ownPrecision(
  decisions: readonly Pick<RuleDecision, 'verdict' | 'given' | 'decidedAt'>[],
): OwnPrecision {
  const last = decisions.filter(teaches).slice(-LAST_DECISIONS);
  const answers = [...Map.groupBy(last, ({ decidedAt }) => decidedAt).values()];
  const right = answers.filter((all) => all.every(({ verdict }) => verdict === 'accepted')).length;
  const proven = answers.length < ENOUGH ? 0 : lowerBound(right, answers.length);
  return { answers: answers.length, right, proven };
}

/**
 * The lower end of the one-sided score interval of Wilson (1927) for `hits` of `count`, with 90 % confidence:
 * `(p + z²/2n − z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n)`. `count` is at least 1.
 */
export function lowerBound(hits: number, count: number): number {
  const p = hits / count;
  const z2 = Z * Z;
  const middle = p + z2 / (2 * count);
  const reach = Z * Math.sqrt((p * (1 - p)) / count + z2 / (4 * count * count));
  return (middle - reach) / (1 + z2 / count);
}
