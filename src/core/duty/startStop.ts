import type { Plan } from '../journal/act';
import { Draft } from '../journal/draft';
import type { Records } from '../journal/records';
import type { DutyEntry, DutyStart } from '../records/dutyEntry';
import type { Origin } from '../journal/origin';
import { beginNow, closeAt, freeNow } from './ahead';
import { endRunning } from './leftRunning';
import type { Instant } from '../time/span';
import { checkPast } from '../input/pastSpan';

/** Starts a duty now. A running one ends at that instant (docs/design.md, "A duty entry wins over activity"). */
export function startDuty(start: DutyStart, origin: Origin): Plan {
  return (log) => {
    const draft = new Draft(log);
    startIn(draft, log, start, origin);
    return draft.changes();
  };
}

/** Starts a duty, unless a duty of its category runs already. */
export function startUnlessRunning(start: DutyStart, origin: Origin): Plan {
  return (log) => {
    const draft = new Draft(log);
    const running = draft.running();
    if (running?.category === start.category) beginNow(draft, log.lastSignOfLife(running.start), origin);
    else startIn(draft, log, start, origin);
    return draft.changes();
  };
}

/**
 * Stops the running duty if it is of the same category, else starts the duty. The plan decides inside the transaction,
 * so that two quick clicks never start two duties, even if the status bar is not up to date.
 */
export function toggleDuty(start: DutyStart, origin: Origin): Plan {
  return (log) => {
    const draft = new Draft(log);
    if (draft.running()?.category === start.category) endRunning(draft, log, origin);
    else startIn(draft, log, start, origin);
    return draft.changes();
  };
}

/** Ends the running duty now, or at the last activity if it was left running. Does nothing when none runs. */
export function stopDuty(origin: Origin): Plan {
  return (log) => {
    const draft = new Draft(log);
    endRunning(draft, log, origin);
    return draft.changes();
  };
}

/** Ends the running duty at the instant that the developer states. Throws `InputError` for the future. */
export function stopDutyAt(at: Instant, origin: Origin): Plan {
  return (log) => {
    const running = log.running();
    if (!running) return [];
    checkPast({ start: running.start, end: at }, origin.now);
    const draft = new Draft(log);
    closeAt(draft, { ...running, duration: 'adjusted' }, at, origin);
    return draft.changes();
  };
}

function startIn(draft: Draft, log: Records, start: DutyStart, origin: Origin): void {
  endRunning(draft, log, origin);
  freeNow(draft, origin);
  const entry: DutyEntry = {
    ...start,
    id: origin.newId(),
    start: origin.now,
    zone: origin.zone,
    duration: 'measured',
    provenance: 'manual-live',
    createdAt: origin.now,
  };
  draft.add(entry);
}
