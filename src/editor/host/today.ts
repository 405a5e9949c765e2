import type { Disposable } from '../../core/lifecycle/event';
import type { StoreReads } from '../../core/store/store';
import type { Calendar } from '../../core/time/calendar';
import type { Clock } from '../../core/time/clock';
import { type Duration, type Instant, MINUTE } from '../../core/time/span';
import type { DayRead } from '../../core/timeline/dayRead';
import { loadedOnce } from './loading';
import { nextTurn } from './nextTurn';
import type { StoreAccess } from './storeAccess';

/** What the result of reading a day depends on, besides the content of the store. */
interface Basis {
  readonly store: StoreReads;
  readonly calendar: Calendar;
  readonly at: Instant;
  /** How long after its end untagged time may get a suggestion; undefined for never. */
  readonly suggestAfter: Duration | undefined;
}

/** The part of `StoreAccess` that the day is read through. */
interface DayAccess extends Pick<StoreAccess, 'onDidChange'> {
  readonly current: StoreReads | undefined;
}

/** The day so far, for every view that shows it. It is reread only when the result may have changed. */
export class Today implements Disposable {
  readonly #access: DayAccess;
  readonly #clock: Clock;
  readonly #calendar: () => Calendar;
  readonly #suggestAfter: () => Duration | undefined;
  readonly #subscription: Disposable;
  readonly #reading = loadedOnce(() => import('../../core/timeline/dayRead'));
  #read: (DayRead & { readonly basis: Basis }) | undefined;

  constructor(access: DayAccess, clock: Clock, calendar: () => Calendar, suggestAfter: () => Duration | undefined) {
    this.#access = access;
    this.#suggestAfter = suggestAfter;
    this.#clock = clock;
    this.#calendar = calendar;
    this.#subscription = access.onDidChange(() => {
      this.#read = undefined;
    });
  }

  /** Returns the same object while nothing has changed, and undefined while there is no store. */
  async read(): Promise<DayRead | undefined> {
    const { readDay } = await this.#reading();
    // Whoever was told of the same change goes on first: reading the day takes as long as all of them.
    if (!this.#isKnown(this.#basis())) await nextTurn();
    const basis = this.#basis();
    if (!basis || this.#isKnown(basis)) return basis && this.#read;
    const read = { ...readDay(basis.store, basis.calendar, basis.at, basis.suggestAfter), basis };
    this.#read = read;
    // Whoever shows the day does so in another turn.
    await nextTurn();
    return read;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#read = undefined;
  }

  #basis(): Basis | undefined {
    const { current: store } = this.#access;
    return store && { store, calendar: this.#calendar(), at: this.#clock.now(), suggestAfter: this.#suggestAfter() };
  }

  #isKnown(basis: Basis | undefined): boolean {
    return !basis || (this.#read !== undefined && stillHolds(this.#read, basis));
  }
}

function stillHolds(read: DayRead & { readonly basis: Basis }, now: Basis): boolean {
  const { basis: before, day, growing, settlesAt } = read;
  return (
    before.store === now.store &&
    before.calendar.zone === now.calendar.zone &&
    before.calendar.dayStartsAt === now.calendar.dayStartsAt &&
    now.at >= day.span.start &&
    now.at < day.span.end &&
    before.suggestAfter === now.suggestAfter &&
    !settlesAt.some((at) => before.at <= at && now.at > at) &&
    (!growing || Math.floor(before.at / MINUTE) === Math.floor(now.at / MINUTE))
  );
}
