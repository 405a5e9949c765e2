import { type DutyRef, isSameDuty } from '../taxonomy/dutyRef';
import type { RecordChange, Plan } from '../journal/act';
import type { Records } from '../journal/records';
import type { Decision } from '../records/decision';
import type { DutyEntry } from '../records/dutyEntry';
import type { Origin } from '../journal/origin';
import { overlaps } from '../time/span';
import type { Suggestion } from '../suggest/suggestion';

/**
 * True when the entry has the proposed category and duty. Who answers without seeing the proposal cannot name its duty:
 * there the category decides.
 */
export function isAsProposed(entry: DutyRef, proposed: Suggestion, given?: Decision['given']): boolean {
  return given === 'blind' ? entry.category === proposed.category : isSameDuty(entry, proposed);
}

/** The decisions to store, one for each rule that proposed. `entry` is the id of the entry that was made, if any. */
export function decisionsOn(
  { reasons, start, end }: Suggestion,
  entry: string | undefined,
  { now, newId }: Pick<Origin, 'now' | 'newId'>,
  given?: Decision['given'],
): RecordChange[] {
  const how = { ...(entry !== undefined && { entry }), ...(given !== undefined && { given }) };
  return reasons.map(({ rule }) => ({
    table: 'decision',
    after: { id: newId(), rule, start, end, decidedAt: now, ...how },
  }));
}

/** The suggestions without an answer in any window: nothing is tagged in their time and no proposal was rejected. */
export function stillOpen(
  suggestions: readonly Suggestion[],
  log: Pick<Records, 'entriesIn' | 'decisions'>,
): Suggestion[] {
  const isRejected = (one: Suggestion): boolean =>
    log.decisions(one).some((decision) => decision.verdict === 'rejected' && overlaps(decision, one));
  return suggestions.filter((one) => log.entriesIn(one).length === 0 && !isRejected(one));
}

/** Rejects suggestions: their time stays untagged, and nothing is proposed for it again. */
export function rejectSuggestions(suggestions: readonly Suggestion[], origin: Origin): Plan {
  return (log) => stillOpen(suggestions, log).flatMap((one) => decisionsOn(one, undefined, origin));
}

/** Moves the decisions on `others` to `kept`, the entry into which they are merged. */
export function movedDecisions(
  kept: DutyEntry,
  others: readonly DutyEntry[],
  log: Pick<Records, 'decisions'>,
): RecordChange[] {
  return others.flatMap(({ id, start, end = start }) =>
    log
      .decisions({ start, end })
      .filter(({ entry }) => entry === id)
      .map((before): RecordChange => ({ table: 'decision', before, after: { ...before, entry: kept.id } })),
  );
}
