import { parseDay } from '../../core/input/dayRange';
import type { StoreReads } from '../../core/store/store';
import { type Calendar, dayOf, type LocalDate } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import { earlierDate, pageDay } from '../../core/time/pageDay';
import { type DayRead, readDayOf, withElsewhere } from '../../core/timeline/dayRead';
import type { ElsewhereTerms } from '../../core/elsewhere/readElsewhere';
import { proposedElsewhere } from '../host/elsewhere';

export interface ShownDayDeps {
  /** The current day, which all views share. */
  readonly today: { readonly read: () => Promise<DayRead | undefined> };
  readonly store: () => StoreReads | undefined;
  readonly calendar: () => Calendar;
  readonly clock: Clock;
  readonly terms: () => ElsewhereTerms;
}

/** The day that the Today view shows: today, whichever day that is, or an earlier one. */
export class ShownDay {
  readonly #deps: ShownDayDeps;
  #date: LocalDate | undefined;
  #read: { readonly day: Promise<DayRead>; readonly calendar: Calendar } | undefined;

  constructor(deps: ShownDayDeps) {
    this.#deps = deps;
  }

  /** Undefined while today is shown. */
  get earlier(): LocalDate | undefined {
    return this.#date;
  }

  /** Shows the day before or after the shown one; nothing follows today. */
  page(to: 'before' | 'after'): void {
    const { calendar, clock } = this.#deps;
    this.#turnTo(pageDay(this.#date, to, calendar(), clock.now()));
  }

  /** Checks a typed day, or one that a keybinding passes. Throws `InputError`. */
  check(typed: unknown): LocalDate {
    return parseDay(typed, this.#deps.calendar(), this.#deps.clock.now());
  }

  /** Shows a day, or today without one. */
  show(date?: LocalDate): void {
    const { calendar, clock } = this.#deps;
    this.#turnTo(date === undefined ? undefined : earlierDate(date, calendar(), clock.now()));
  }

  /** What was read of an earlier day may have changed. */
  forget(): void {
    this.#read = undefined;
  }

  /** Returns the same object until something may have changed, and undefined while there is no store. */
  async read(): Promise<DayRead | undefined> {
    const { today, store, clock } = this.#deps;
    const opened = store();
    if (this.#date === undefined || !opened) return today.read();
    const terms = this.#deps.terms();
    const { calendar, suggestAfter } = terms;
    if (this.#read?.calendar.zone !== calendar.zone) {
      const now = clock.now();
      const read = readDayOf(opened, calendar, dayOf(calendar, this.#date), now, suggestAfter);
      const whole = proposedElsewhere(opened, read.day, now, terms).then((found) => withElsewhere(read, found, now));
      this.#read = { day: whole, calendar };
    }
    return this.#read.day;
  }

  #turnTo(date: LocalDate | undefined): void {
    this.#date = date;
    this.#read = undefined;
  }
}
