import type { Disposable, Event } from '../../core/lifecycle/event';
import type { Store } from '../../core/store/store';
import type { Calendar } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import { HOUR } from '../../core/time/span';

interface DailyMaintenanceDeps {
  /** The store if it is open. */
  readonly store: () => Store | undefined;
  readonly clock: Clock;
  readonly calendar: () => Calendar;
  /** Months for which measured activity is kept; 0 for no limit. */
  readonly keptMonths: () => number;
  readonly onTick: Event<void>;
  readonly fail: (error: unknown) => void;
}

/** How long a break or private time that was tagged by mistake can be undone with all its measured activity. */
const FORGET_AFTER = 24 * HOUR;

/**
 * The maintenance of each day, done by the first window that ticks: it makes a backup, removes names from activity in
 * breaks and private time, and deletes measured activity that is older than the configured months. Deletion goes in
 * small parts, one each tick, until nothing is left to delete.
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
    const forgotten = open.eraser.forgetExcluded(clock.now() - FORGET_AFTER);
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
