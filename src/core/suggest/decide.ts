import type { Change, Plan } from '../duty/act';
import type { DutyEntry } from '../duty/dutyEntry';
import type { Origin } from '../duty/identity';
import type { Suggestion } from './suggestion';

/** True when an entry says what was proposed, no less and no more. */
export function isAsProposed(entry: Pick<DutyEntry, 'category' | 'duty'>, proposed: Suggestion): boolean {
  return entry.category === proposed.category && entry.duty === proposed.duty;
}

/** What a decision leaves behind for the rules that proposed; `entry` is what was made of it. */
export function decisionsOn(
  { reasons, start, end }: Suggestion,
  entry: string | undefined,
  { now, newId }: Pick<Origin, 'now' | 'newId'>,
): Change[] {
  return reasons.map(({ rule }) => ({
    table: 'decision',
    after: { id: newId(), rule, start, end, decidedAt: now, ...(entry !== undefined && { entry }) },
  }));
}

/** Turns proposals down: their time stays untagged, and the same rule does not propose for it again. */
export function rejectSuggestions(suggestions: readonly Suggestion[], origin: Origin): Plan {
  return () => suggestions.flatMap((one) => decisionsOn(one, undefined, origin));
}
