import type { Span } from '../time/span';
import type { Plan } from './act';
import { Draft } from './draft';
import type { DurationKind, DutyEntry, DutyStart } from './dutyEntry';
import type { Origin } from './identity';
import { endLeft } from './leftRunning';
import { makeRoom, type Overlap } from './makeRoom';
import { checkPast } from './pastSpan';

/** A duty that has been carried out: when, and what a start would say. */
export interface NewEntry extends DutyStart, Span {
  /** A guess unless something else is known. */
  readonly duration?: DurationKind;
  /** The wait or entry that it belongs with. */
  readonly linked?: string;
}

/** Adds an entry; `overlap` says what becomes of those in its way, and without it they refuse it. */
export function addEntry(entry: NewEntry, overlap: Overlap | undefined, origin: Origin): Plan {
  return (log) => {
    const span = checkPast(entry, origin.now);
    const draft = new Draft(log);
    const added = madeEntry({ ...entry, ...span }, origin);
    endLeft(draft, log, origin);
    makeRoom(draft, span, overlap, origin);
    draft.put(added);
    return draft.changes();
  };
}

/** The entry that is stored, as one that was tagged afterwards. */
export function madeEntry(entry: NewEntry, origin: Origin): DutyEntry {
  return {
    duration: 'estimated',
    ...entry,
    id: origin.newId(),
    zone: origin.zone,
    provenance: 'manual-later',
    createdAt: origin.now,
  };
}
