import { Duties } from '../../../../src/core/duty/duties';
import type { DutyEntry } from '../../../../src/core/records/dutyEntry';
import type { NewEntry } from '../../../../src/core/duty/newEntry';
import type { DirectStore } from '../../../../src/core/store/store';
import { MINUTE } from '../../../../src/core/time/span';
import { openStore } from '../../../../src/store/sqliteStore';
import { HandClock } from '../../../support/tempStore';
import { patientStore } from '../../../../src/store/patientStore';

/** Duties with a store in memory, on a Monday. Times are minutes after 9:00. */
export interface DutyBook {
  readonly duties: Duties;
  readonly store: DirectStore;
  readonly clock: HandClock;
  /** The instant `minute` minutes after 9:00. */
  at(minute: number): number;
  entry(from: number, to: number, duty?: string, more?: Partial<NewEntry>): NewEntry;
  /** Every entry as `category from-to`; a running one has no end. */
  written(): string[];
  all(): DutyEntry[];
}

export function dutyBook(): DutyBook {
  const nine = Date.UTC(2026, 10, 23, 8);
  const clock = new HandClock(nine);
  const store = openStore(':memory:', clock);
  const at = (minute: number) => nine + minute * MINUTE;
  const all = () => store.entriesIn({ start: 0, end: Number.MAX_SAFE_INTEGER });
  const minute = (instant: number) => (instant - nine) / MINUTE;
  return {
    duties: new Duties(() => Promise.resolve(patientStore(store)), clock),
    store,
    clock,
    at,
    all,
    entry: (from, to, category = 'support', more = {}) => ({ category, start: at(from), end: at(to), ...more }),
    written: () =>
      all().map(
        ({ category, duty, start, end }) =>
          `${duty ?? category} ${minute(start)}-${end === undefined ? '' : minute(end)}`,
      ),
  };
}
