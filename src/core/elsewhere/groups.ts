import type { Judged } from '../stretch/judge';
import type { Suggestion } from '../suggest/suggestion';
import { type Duration, lengthOf, MINUTE } from '../time/span';
import type { Candidate } from './candidate';
import { contextOf } from './context';
import { signsOf } from './purpose';

/** Shorter proposals are noise. */
const SHORTEST: Duration = 5 * MINUTE;

/** Pieces of one purpose this near to each other are one proposal in several parts. */
const NEAR: Duration = 15 * MINUTE;

/** Proposals of pieces of one duty that follow each other and are long enough together. */
export function groupsOf(candidates: readonly Candidate[], judged: readonly Judged[]): Suggestion[] {
  const groups: Candidate[][] = [];
  for (const one of candidates) {
    const last = groups.findLast((group) => {
      const end = group.at(-1);
      return end !== undefined && one.start - end.end <= NEAR;
    });
    if (last) last.push(one);
    else groups.push([one]);
  }
  return groups
    .filter((group) => {
      const length = group.reduce((sum, one) => sum + lengthOf(one), 0);
      return (
        length >= SHORTEST ||
        group.some((one) => contextOf(judged, one)?.judged.load?.category === one.purpose.proposes.category)
      );
    })
    .flatMap((group) =>
      group.map(
        ({ start, end, purpose }): Suggestion => ({
          start,
          end,
          ...purpose.proposes,
          reasons: signsOf(purpose).map(({ rule }) => ({ rule, holds: end - start })),
        }),
      ),
    );
}
