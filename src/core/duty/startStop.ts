import type { Change, DutyLog, Plan } from './act';
import type { DutyEntry, DutyStart } from './dutyEntry';
import type { Origin } from './identity';

/** Starts a duty now; a running one ends at that instant (design 3). */
export function startDuty(start: DutyStart, origin: Origin): Plan {
  return (log) => {
    const entry: DutyEntry = {
      ...start,
      id: origin.newId(),
      start: origin.now,
      zone: origin.zone,
      duration: 'measured',
      provenance: 'manual-live',
      createdAt: origin.now,
    };
    return [...endRunning(log, origin), { table: 'entry', after: entry }];
  };
}

/** Ends the running duty now; does nothing when none runs. */
export function stopDuty(origin: Origin): Plan {
  return (log) => endRunning(log, origin);
}

/** An entry that would have no length is taken away instead of ended. */
function endRunning(log: DutyLog, { now }: Origin): Change[] {
  const running = log.running();
  if (!running) return [];
  if (now <= running.start) return [{ table: 'entry', before: running }];
  return [{ table: 'entry', before: running, after: { ...running, end: now } }];
}
