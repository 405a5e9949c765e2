import type { Disposable, Event } from '../../core/lifecycle/event';
import type { Store } from '../../core/store/store';
import type { Calendar } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import { HOUR } from '../../core/time/span';

export interface DailyMaintenanceDeps {
  /** The store if it is open. */
  readonly store: () => Store | undefined;
  readonly clock: Clock;
  readonly calendar: () => Calendar;
  /** Months for which measured activity is kept; 0 is for ever. */
  readonly keptMonths: () => number;
  readonly onTick: Event<void>;
  readonly fail: (error: unknown) => void;
}

/** So long a break or private time that was tagged by mistake is taken back with all that was measured in it. */
const SECOND_THOUGHTS = 24 * HOUR;

/**
 * What has to be done once a day, by whichever window looks first: a copy of the file, and letting go of what was
 * worked in during breaks and private time, and of measured activity that is older than the developer wants to keep,
 * a little at every tick until there is none.
 */
export function maintainDaily({ store, clock, calendar, keptMonths, onTick, fail }: DailyMaintenanceDeps): Disposable {
  let done: string | undefined;

  const pruneOld = async (open: Store): Promise<boolean> => {
    if (keptMonths() === 0) return false;
    const { keptSince } = await import('../../core/store/retention');
    const since = keptSince(calendar(), clock.now(), keptMonths());
    return since !== undefined && open.eraser.prune(since);
  };

  const maintain = async (open: Store): Promise<void> => {
    await open.backups.makeToday();
    const forgotten = open.eraser.forgetExcluded(clock.now() - SECOND_THOUGHTS);
    if ((await pruneOld(open)) || forgotten) done = undefined;
  };

  return onTick(() => {
    const open = store();
    if (!open || open.readOnly) return;
    const today = `${open.path} ${keptMonths()} ${Math.floor(clock.now() / (24 * HOUR))}`;
    if (today === done) return;
    done = today;
    maintain(open).catch(fail);
  });
}
