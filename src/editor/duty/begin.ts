import type { Duties } from '../../core/duty/duties';
import type { DutyEntry, DutyStart } from '../../core/records/dutyEntry';

/** Starts a duty by hand. */
export type Begin = (start: DutyStart) => Promise<DutyEntry>;

/** Starts duties; `ended` hears of the one that ends with each start. */
export function beginning(duties: Duties, ended: (entry: DutyEntry) => void): Begin {
  return async (start) => {
    const running = await duties.running();
    const entry = await duties.start(start);
    const before = running && (await duties.entry(running.id));
    if (before?.end !== undefined) ended(before);
    return entry;
  };
}
