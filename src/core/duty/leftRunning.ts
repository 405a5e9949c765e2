import type { Instant } from '../time/span';
import { closeAt, takeReached } from './ahead';
import { coveredBy } from '../records/runningDuty';
import type { Records } from '../journal/records';
import type { Draft } from '../journal/draft';
import type { DutyEntry } from '../records/dutyEntry';
import type { Origin } from '../journal/origin';
import { LONGEST_ENTRY } from '../input/longestEntry';

/** A duty that was left running. `until` is the last activity, at which it is assumed to have ended (US-05). */
export interface LeftRunning {
  readonly entry: DutyEntry;
  readonly until: Instant;
}

/** The end of the time that a running entry counts: `now`, or the last activity if it was left; at most 24 hours. */
function countsUntil(log: Records, running: DutyEntry, now: Instant): Instant {
  const { end } = coveredBy(running, log.lastSignOfLife(running.start), now);
  return Math.min(end, running.start + LONGEST_ENTRY);
}

export function leftRunning(log: Records, now: Instant): LeftRunning | undefined {
  const entry = log.running();
  const until = entry && countsUntil(log, entry, now);
  return entry && until !== undefined && until < now ? { entry, until } : undefined;
}

/**
 * Ends the running duty at `countsUntil`; one that began while the clock was ahead, at the last activity since. Deletes
 * it when it has no length.
 */
export function endRunning(draft: Draft, log: Records, origin: Origin): void {
  const running = draft.running();
  if (!running) return;
  const ahead = running.start > origin.now;
  const end = ahead ? log.lastSignOfLife(running.start) : countsUntil(log, running, origin.now);
  closeAt(draft, running, Math.min(end, running.start + LONGEST_ENTRY), origin);
}

/**
 * Prepares a change of entries in the past: ends a duty that was left running, so that entries can be added after its
 * last activity; one that still runs takes the time that it reached from entries that lay ahead.
 */
export function endLeft(draft: Draft, log: Records, origin: Origin): void {
  if (leftRunning(log, origin.now)) endRunning(draft, log, origin);
  else takeReached(draft, origin);
}
