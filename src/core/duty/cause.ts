import type { Instant, Span } from '../time/span';
import type { Plan } from '../journal/act';
import type { Records } from '../journal/records';
import { Draft } from '../journal/draft';
import type { DutyEntry } from '../records/dutyEntry';
import type { Origin } from '../journal/origin';
import { endLeft, endRunning } from './leftRunning';
import { divide, resolveOverlap, type Overlap } from './resolveOverlap';
import { entryOrThrow } from '../journal/entryOrThrow';
import { newEntry } from './newEntry';
import { checkPast } from '../input/pastSpan';
import type { DutyRef } from '../taxonomy/dutyRef';

/** Whose fault was debugged (docs/taxonomy.md, "Hindsight"). */
export type Cause = 'ours' | 'theirs' | 'both' | 'unclear';

const OURS: DutyRef = { category: 'own', duty: 'own.debugging' };
const THEIRS: DutyRef = { category: 'misuse-debugging' };

/** The duty of debugging while its cause is open. It stays when the cause is unclear. */
export const OPEN_CAUSE: DutyRef = { category: 'firefighting', duty: 'firefighting.troubleshooting' };

/** True for debugging, which has a cause. */
export function isDebugging({ category, duty }: DutyRef): boolean {
  return category === THEIRS.category || duty === OURS.duty || duty === OPEN_CAUSE.duty;
}

/** Whether a duty that was ended is asked about: where the cause is open, after others' misuse only where that is wanted. */
export function asksForCause({ category, duty }: DutyRef, afterMisuse: boolean): boolean {
  return duty === OPEN_CAUSE.duty || (category === THEIRS.category && afterMisuse);
}

/** Whether an entry that was ended is as it was then, so that the question about its cause is still open. */
export function isUnanswered(stopped: DutyRef, now: DutyEntry | undefined): boolean {
  return now?.end !== undefined && now.category === stopped.category && now.duty === stopped.duty;
}

/** Says what an entry of debugging was about, and ends it if it runs; “both” halves it into two linked entries. */
export function closeCause(id: string, cause: Cause, origin: Origin): Plan {
  return (log) => {
    const draft = new Draft(log);
    if (entryOrThrow(log, id).end === undefined) endRunning(draft, log, origin);
    const entry = draft.entry(id);
    if (entry) putWithCause(draft, entry, cause, origin);
    return draft.changes();
  };
}

/** Adds an entry with a cause for a debug session without a tag; `both` halves it into two linked entries. */
export function addDebugging(span: Span, cause: Cause, overlap: Overlap | undefined, origin: Origin): Plan {
  return (log: Records) => {
    const draft = new Draft(log);
    endLeft(draft, log, origin);
    resolveOverlap(draft, checkPast(span, origin.now), overlap, origin);
    putWithCause(draft, newEntry({ ...OPEN_CAUSE, ...span, duration: 'measured' }, origin), cause, origin);
    return draft.changes();
  };
}

function putWithCause(draft: Draft, entry: DutyEntry, cause: Cause, origin: Origin): void {
  const { category, duty, ...bare } = entry;
  // The entry may name the kind of misuse already.
  const theirs = category === THEIRS.category && duty !== undefined ? { category, duty } : THEIRS;
  if (cause !== 'both' || entry.end === undefined) {
    draft.put({ ...bare, ...(cause === 'ours' ? OURS : cause === 'unclear' ? OPEN_CAUSE : theirs) });
    return;
  }
  const middle: Instant = entry.start + Math.floor((entry.end - entry.start) / 2);
  const { duty: _ours, ...later } = divide(draft, { ...bare, ...OURS }, middle, middle, origin);
  draft.put({ ...later, ...theirs, linked: entry.id });
}
