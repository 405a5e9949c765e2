import type { DutyRef } from '../taxonomy/dutyRef';
import { type Duration, totalLength } from '../time/span';
import type { Reason, Suggestion } from './suggestion';

/** What several suggestions of one category propose, when one answer decides all of them. */
export interface Together extends DutyRef {
  /** At least one, sorted by start. */
  readonly suggestions: readonly Suggestion[];
  readonly length: Duration;
  /** For how much of all of them each rule holds. The one that holds longest comes first. */
  readonly reasons: readonly Reason[];
}

/** There is a duty if all of them have it. */
export function together(suggestions: readonly [Suggestion, ...Suggestion[]]): Together {
  const [first, ...others] = suggestions;
  const { category, duty } = first;
  const isOneDuty = duty !== undefined && others.every((one) => one.duty === duty);
  return {
    ...{ category, ...(isOneDuty && { duty }) },
    ...{ suggestions, length: totalLength(suggestions) },
    reasons: others.length === 0 ? first.reasons : reasonsOf(suggestions),
  };
}

function reasonsOf(suggestions: readonly Suggestion[]): Reason[] {
  const byRule = Map.groupBy(
    suggestions.flatMap(({ reasons }) => reasons),
    ({ rule }) => rule,
  );
  return [...byRule]
    .map(([rule, all]) => ({ rule, holds: all.reduce((sum, { holds }) => sum + holds, 0) }))
    .toSorted((a, b) => b.holds - a.holds);
}
