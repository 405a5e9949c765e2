import type { Disposable, Event } from '../../core/lifecycle/event';
import type { Eraser } from '../../core/store/eraser';
import { noSources } from '../../core/observation/sourceState';
import type { SourceLog } from '../../core/store/observationStore';
import type { StoreReads } from '../../core/store/store';
import { StoreError } from '../../core/store/storeError';
import type { Calendar } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import { type Duration, HOUR, MINUTE, type Span } from '../../core/time/span';

type Maintained = StoreReads & { readonly eraser: Eraser; readonly sources: Pick<SourceLog, 'read'> };

interface DailyMaintenanceDeps {
  /** The store if it is open. */
  readonly store: () => Maintained | undefined;
  readonly clock: Clock;
  readonly calendar: () => Calendar;
  /** Months for which measured activity is kept; 0 for no limit. */
  readonly keptMonths: () => number;
  /** Days for which observations are kept. */
  readonly observationDays: () => number;
  readonly onTick: Event<void>;
  readonly fail: (error: unknown) => void;
}

/** How long a break or private time that was tagged by mistake can be undone with all its measured activity. */
const FORGET_AFTER = 24 * HOUR;

/** How long it takes until something that failed is tried again. */
const AGAIN_AFTER = 15 * MINUTE;

/** How long it takes until the backup of the day is made again, if something was stored since. */
const RENEW_AFTER = HOUR;

/** How long it takes until a deletion is gone on with that another program prevented from finishing. */
const FINISH_AFTER = MINUTE;

/**
 * The maintenance of each day, done by the first window that ticks: it makes a backup, which is renewed each hour,
 * removes names from activity in breaks and private time, and deletes observations and measured activity that are older
 * than configured. Deletion goes in small parts, one each tick, until nothing is left to delete. What fails is tried
 * again on the same day. A deletion that could not be finished is gone on with until it is, also after a restart.
 */
export function maintainDaily(deps: DailyMaintenanceDeps): Disposable {
  const { store, clock, calendar, keptMonths, observationDays, onTick, fail } = deps;
  let done: string | undefined;
  let copiedAt = 0;
  let isRunning = false;
  let isDisposed = false;
  let resting: Span = { start: 0, end: 0 };

  const pruneOld = async (open: Maintained): Promise<boolean> => {
    if (keptMonths() === 0) return false;
    const { keptSince } = await import('../../core/store/retention');
    const since = keptSince(calendar(), clock.now(), keptMonths());
    return since !== undefined && open.eraser.prune(since);
  };

  /** Also when no source is chosen any more: what it said before may be in the backups. */
  const forgetObservations = async (open: Maintained): Promise<void> => {
    if (open.sources.read() === noSources) return;
    await open.eraser.forgetObservations({ before: clock.now() - observationDays() * 24 * HOUR });
  };

  const restFor = (length: Duration) => {
    resting = { start: clock.now(), end: clock.now() + length };
  };

  const isOpen = (open: Maintained) => !isDisposed && store() === open;

  /**
   * A window that closes, or opens another file, while something runs cannot do anything about a failure, so no message is
   * shown. A file that is damaged or was replaced is left at the next tick, which shows a message about it.
   */
  const failed = (open: Maintained, error: unknown) => {
    if (!isOpen(open)) return;
    restFor(AGAIN_AFTER);
    const isLeft = error instanceof StoreError && (error.reason === 'damaged' || error.reason === 'displaced');
    if (!isLeft) fail(error);
  };

  /** Each part is done even if another one fails: without space for a backup, names are forgotten all the same. */
  const maintain = async (open: Maintained, today: string): Promise<void> => {
    done = today;
    copiedAt = clock.now();
    const parts = [
      () => open.backups.makeToday(),
      () => open.eraser.forgetExcluded(clock.now() - FORGET_AFTER),
      () => forgetObservations(open),
      () => pruneOld(open),
    ];
    for (const part of parts) {
      if (!isOpen(open)) return;
      try {
        if (await part()) done = undefined;
      } catch (error) {
        done = undefined;
        failed(open, error);
      }
    }
  };

  const goOn = async (open: Maintained): Promise<void> => {
    if (clock.now() - copiedAt >= RENEW_AFTER) {
      copiedAt = clock.now();
      await open.backups.makeToday();
    }
    if (open.eraser.isUnfinished() && !(await open.eraser.finish())) restFor(FINISH_AFTER);
  };

  const ticking = onTick(() => {
    const open = store();
    const now = clock.now();
    if (!open || open.readOnly || isRunning || (now >= resting.start && now < resting.end)) return;
    const today = `${open.path} ${keptMonths()} ${observationDays()} ${Math.floor(now / (24 * HOUR))}`;
    isRunning = true;
    void (today === done ? goOn(open) : maintain(open, today))
      .catch((error: unknown) => failed(open, error))
      .finally(() => {
        isRunning = false;
      });
  });
  return {
    dispose: () => {
      isDisposed = true;
      ticking.dispose();
    },
  };
}
