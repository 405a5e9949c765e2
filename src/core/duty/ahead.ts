import { LONGEST_ENTRY } from '../input/longestEntry';
import type { Draft } from '../journal/draft';
import type { Origin } from '../journal/origin';
import { type DutyEntry, isRunning } from '../records/dutyEntry';
import type { Instant } from '../time/span';
import { divide, resolveOverlap } from './resolveOverlap';

/**
 * Entries can lie ahead of the clock when it was ahead while they were made. A running duty takes the time up to now
 * all the same, and an entry ahead gives way where now reaches it (docs/design.md, "A clock set right").
 */

/** Ends the running duty at `end`. Entries that lay ahead of it give way. Deletes it when it has no length. */
export function closeAt(draft: Draft, running: DutyEntry, end: Instant, origin: Origin): void {
  draft.remove(running.id);
  if (end <= running.start) return;
  resolveOverlap(draft, { start: running.start, end }, 'split', origin);
  draft.put({ ...running, end });
}

/** Takes the time from the start of the running duty to now out of entries that lay ahead of it. */
export function takeReached(draft: Draft, origin: Origin): void {
  const running = draft.running();
  if (!running || running.start >= origin.now) return;
  draft.remove(running.id);
  resolveOverlap(draft, { start: running.start, end: origin.now }, 'split', origin);
  draft.put(running);
}

/** Frees `origin.now` for a duty that begins then: an entry around it is divided there. */
export function freeNow(draft: Draft, origin: Origin): void {
  const { now } = origin;
  for (const entry of draft.entriesIn({ start: now, end: now + 1 })) {
    if (!isRunning(entry) && entry.start < now) divide(draft, entry, now, now, origin);
  }
}

/**
 * A running duty that began ahead goes on from now. Its part ahead, up to `until`, stays where it is as an entry of its
 * own.
 */
export function beginNow(draft: Draft, until: Instant, origin: Origin): void {
  const running = draft.running();
  if (!running || running.start <= origin.now) return;
  const end = Math.min(until, running.start + LONGEST_ENTRY);
  draft.remove(running.id);
  if (end > running.start) {
    resolveOverlap(draft, { start: running.start, end }, 'split', origin);
    draft.add({ ...running, end, id: origin.newId(), linked: running.id });
  }
  freeNow(draft, origin);
  draft.put({ ...running, start: origin.now, createdAt: Math.min(running.createdAt, origin.now) });
}
