import { lengthOf } from '../time/span';
import type { Learned } from './learned';
import type { Suggestion } from './suggestion';

/** A rule must have been right at least this often, as far as its decisions prove (docs/rules.md, "Likely proposals"). */
export const PROVEN_AT = 0.8;

/** What the rules together say, with what is proven of each in place of its weight. */
const LIKELY_AT = 0.75;

/**
 * True for a proposal that one key may accept together with others: the developer's own decisions prove that its
 * strongest rule is right, and its rules hold for most of it; or the developer said that the rule is always right.
 */
export function isLikely(suggestion: Suggestion, learned: Learned): boolean {
  const [strongest] = suggestion.reasons;
  if (!strongest) return false;
  if (learned.isTrusted(strongest.rule)) return true;
  if (learned.provenOf(strongest.rule) < PROVEN_AT) return false;
  const length = lengthOf(suggestion);
  const doubt = suggestion.reasons.reduce(
    (left, { rule, holds }) => left * (1 - learned.provenOf(rule) * Math.min(1, holds / length)),
    1,
  );
  return 1 - doubt >= LIKELY_AT;
}
