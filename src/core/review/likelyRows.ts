import type { Suggestion } from '../suggest/suggestion';
import { type Duration, totalLength } from '../time/span';
import type { DayReview } from './dayReview';

/** What one key accepts in a review. */
export interface LikelyRows {
  readonly suggestions: readonly Suggestion[];
  /** How many rows it answers, also those that have no line. */
  readonly rows: number;
  readonly length: Duration;
}

/** Undefined when nothing is likely. */
export function likelyRows(
  { rows, rest }: Pick<DayReview, 'rows' | 'rest'>,
  likely: readonly Suggestion[],
): LikelyRows | undefined {
  const answered = [...rows, ...rest].filter(({ proposed }) =>
    proposed?.suggestions.some((one) => likely.includes(one)),
  );
  if (likely.length === 0) return undefined;
  return { suggestions: likely, rows: answered.length, length: totalLength(likely) };
}
