import type { Disposable } from '../../core/lifecycle/event';
import type { StoreReads } from '../../core/store/store';
import type { Clock } from '../../core/time/clock';
import { type Instant, MINUTE } from '../../core/time/span';
import type { DayRead } from '../../core/timeline/dayRead';
import type { ElsewhereTerms } from '../../core/elsewhere/readElsewhere';
import { proposedElsewhere } from './elsewhere';
import { loadedOnce } from './loading';
import { nextTurn } from './nextTurn';
import type { StoreAccess } from './storeAccess';

/** What the result of reading a day depends on, besides the content of the store. */
interface Basis {
  readonly store: StoreReads;
  readonly at: Instant;
  readonly terms: ElsewhereTerms;
}

/** A day that was read. */
interface Known {
  readonly basis: Basis;
  /** As far as it is known. */
  read: DayRead;
  /** With what happened away from the editor, which is found in another turn. */
  whole: Promise<DayRead>;
}

/** The part of `StoreAccess` that the day is read through. */
interface DayAccess extends Pick<StoreAccess, 'onDidChange'> {
  readonly current: StoreReads | undefined;
}

/** The day so far, for every view that shows it. It is reread only when the result may have changed. */
export class Today implements Disposable {
  readonly #access: DayAccess;
  readonly #clock: Clock;
  readonly #terms: () => ElsewhereTerms;
  readonly #subscription: Disposable;
  readonly #reading = loadedOnce(() => import('../../core/timeline/dayRead'));
  #known: Known | undefined;

  constructor(access: DayAccess, clock: Clock, terms: () => ElsewhereTerms) {
    this.#access = access;
    this.#clock = clock;
    this.#terms = terms;
    this.#subscription = access.onDidChange(() => {
      this.#known = undefined;
    });
  }

  /** Returns the same object while nothing has changed, and undefined while there is no store. */
  async read(): Promise<DayRead | undefined> {
    const { readDay, withElsewhere } = await this.#reading();
    // Whoever was told of the same change goes on first: reading the day takes as long as all of them.
    if (!this.#isKnown(this.#basis())) await nextTurn();
    const basis = this.#basis();
    if (!basis) return undefined;
    if (this.#known && stillHolds(this.#known, basis)) return this.#known.whole;
    const { store, at, terms } = basis;
    const read = readDay(store, terms.calendar, at, terms.suggestAfter);
    const completed = async (): Promise<DayRead> => {
      // Whoever shows the day does so in another turn.
      await nextTurn();
      known.read = withElsewhere(read, await proposedElsewhere(store, read.day, at, terms), at);
      return known.read;
    };
    const known: Known = { basis, read, whole: Promise.resolve(read) };
    known.whole = completed();
    this.#known = known;
    return known.whole;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#known = undefined;
  }

  #basis(): Basis | undefined {
    const { current: store } = this.#access;
    return store && { store, at: this.#clock.now(), terms: this.#terms() };
  }

  #isKnown(basis: Basis | undefined): boolean {
    return !basis || (this.#known !== undefined && stillHolds(this.#known, basis));
  }
}

function stillHolds({ basis: before, read: { day, growing, settlesAt } }: Known, now: Basis): boolean {
  return (
    before.store === now.store &&
    before.terms.calendar.zone === now.terms.calendar.zone &&
    before.terms.calendar.dayStartsAt === now.terms.calendar.dayStartsAt &&
    now.at >= day.span.start &&
    now.at < day.span.end &&
    before.terms.suggestAfter === now.terms.suggestAfter &&
    before.terms.workingHours === now.terms.workingHours &&
    !settlesAt.some((at) => before.at <= at && now.at > at) &&
    (!growing || Math.floor(before.at / MINUTE) === Math.floor(now.at / MINUTE))
  );
}
