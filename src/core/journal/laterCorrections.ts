import { type DutyEntry, spanOf } from '../records/dutyEntry';
import type { EntryChange, RecordChange } from './act';
import type { Records } from './records';

/**
 * The changes of an act, with those that make answers of their own of answers that were given together: who corrects or
 * deletes what was accepted with others has looked at it, and that teaches (docs/rules.md, "Learning").
 */
export function withLaterCorrections(changes: readonly RecordChange[], log: Records): readonly RecordChange[] {
  const decided = changes.filter((change) => change.table === 'decision');
  const known = new Set(decided.map(({ before, after }) => (after ?? before)?.id));
  const corrections = changes
    .filter((change) => change.table === 'entry')
    .flatMap((change) => correctedBy(change))
    .flatMap((entry) => togetherOn(entry, log))
    .filter(({ id }) => !known.has(id) && known.add(id))
    .map(
      ({ given: _given, verdict: _verdict, ...decision }): RecordChange => ({
        table: 'decision',
        before: { ...decision, given: 'together' },
        after: decision,
      }),
    );
  return corrections.length === 0 ? changes : [...changes, ...corrections];
}

/** The entry that was accepted unchanged and is not any more. */
function correctedBy({ before, after }: EntryChange): DutyEntry[] {
  return before?.provenance === 'suggestion-accepted' && after?.provenance !== 'suggestion-accepted' ? [before] : [];
}

/** Decisions given together on the entry, or on the one that it is a part of. */
function togetherOn(entry: DutyEntry, log: Records) {
  return log
    .decisions(spanOf(entry, entry.start + 1))
    .filter(({ given, entry: id }) => given === 'together' && (id === entry.id || id === entry.linked));
}
