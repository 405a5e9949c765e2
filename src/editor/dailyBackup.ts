import type { Disposable, Event } from '../core/event';
import type { Store } from '../core/store';
import type { Clock } from '../core/time/clock';
import { HOUR } from '../core/time/span';

export interface DailyBackupNeeds {
  /** The store if it is open. */
  readonly store: () => Store | undefined;
  readonly clock: Clock;
  readonly onBeat: Event<void>;
  readonly fail: (error: unknown) => void;
}

/** Has a copy of the file made once a day, by whichever window looks first. */
export function makeDailyBackups({ store, clock, onBeat, fail }: DailyBackupNeeds): Disposable {
  let seen: string | undefined;
  return onBeat(() => {
    const open = store();
    if (!open || open.readOnly) return;
    const day = `${open.path} ${Math.floor(clock.now() / (24 * HOUR))}`;
    if (day === seen) return;
    seen = day;
    open.backups.makeToday().catch(fail);
  });
}
