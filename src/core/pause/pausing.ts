import type { Instant } from '../time/span';
import type { Plan } from '../journal/act';
import type { Origin } from '../journal/origin';

/** Pauses recording from now to `until`, or until resumed. If a pause is already in force, it gets the new end. */
export function pauseRecording(origin: Origin, until?: Instant): Plan {
  return (log) => {
    const before = log.openPause();
    const pause = { id: before?.id ?? origin.newId(), start: before?.start ?? origin.now };
    return [{ table: 'pause', before, after: until === undefined ? pause : { ...pause, end: until } }];
  };
}

/** Ends the pause that is in force, now. A pause without length is deleted. */
export function resumeRecording(origin: Origin): Plan {
  return (log) => {
    const before = log.openPause();
    if (!before) return [];
    if (origin.now <= before.start) return [{ table: 'pause', before }];
    return [{ table: 'pause', before, after: { ...before, end: origin.now } }];
  };
}
