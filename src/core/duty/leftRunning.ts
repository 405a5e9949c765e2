import type { Instant } from '../time/span';
import { coveredBy } from '../records/runningDuty';
import type { Records } from '../journal/records';
import type { Draft } from '../journal/draft';
import type { DutyEntry } from '../records/dutyEntry';
import type { Origin } from '../journal/origin';
import { LONGEST_ENTRY } from '../input/duration';

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

/** Ends the running duty at `countsUntil`. Deletes it when it has no length. */
export function endRunning(draft: Draft, log: Records, { now }: Origin): void {
  const running = draft.running();
  if (!running) return;
  const end = countsUntil(log, running, now);
  if (end > running.start) draft.put({ ...running, end });
  else draft.remove(running.id);
}

/** Ends a duty that was left running, so that entries can be added after its last activity. */
export function endLeft(draft: Draft, log: Records, origin: Origin): void {
  if (leftRunning(log, origin.now)) endRunning(draft, log, origin);
}
