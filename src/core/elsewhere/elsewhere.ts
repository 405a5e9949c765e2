import type { Observation } from '../observation/observation';
import type { Judged } from '../stretch/judge';
import type { Suggestion } from '../suggest/suggestion';
import { byStart, type Span, subtract } from '../time/span';
import type { Learned } from '../suggest/learned';
import { groupsOf } from './groups';
import { isLikely } from './purpose';
import { meetingsIn } from './meetings';
import { usesIn } from './uses';

/**
 * Proposals for time away from the editor on one day, sorted and without overlap, each within one of `gaps`: the time in
 * which the editor measured nothing. `judged` is what the editor's time of the day is taken for.
 */
export function elsewhereIn(
  gaps: readonly Span[],
  observations: readonly Observation[],
  judged: readonly Judged[],
  learned: Learned,
): Suggestion[] {
  const met = meetingsIn(gaps, observations);
  const rest = gaps.flatMap((gap) => subtract(gap, met));
  const talked = usesIn(rest, observations, judged);
  const likely = [...met, ...talked].filter(({ purpose, start }) => isLikely(purpose, learned, start));
  return groupsOf(likely.toSorted(byStart), judged).toSorted(byStart);
}
