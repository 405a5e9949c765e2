import type { Origin } from '../journal/origin';
import type { Plan } from '../journal/act';
import type { Store } from '../store/store';
import { dateOf } from '../time/calendar';
import type { Clock } from '../time/clock';
import { type Duration, HOUR, type Instant, type Span } from '../time/span';
import { elapsedWorkingTime, type WorkingTime } from './elapsed';
import type { NewWait, Wait } from '../records/wait';
import { closeWait, dropWait, editWait, followUp, openWait, type WaitEdit } from './waitPlans';

/** An open wait as a list shows it. */
export interface OpenWait extends Wait {
  /** Working time since the wait was opened. */
  readonly elapsed: Duration;
  readonly followUps: number;
}

/** What the developer can do with waits. Each change is one act that can be undone. */
export class Waits {
  readonly #open: () => Promise<Store>;
  readonly #clock: Clock;

  constructor(open: () => Promise<Store>, clock: Clock) {
    this.#open = open;
    this.#clock = clock;
  }

  /** Open waits, oldest first. */
  async list(time: WorkingTime): Promise<OpenWait[]> {
    const store = await this.#open();
    const now = this.#clock.now();
    const waits = store.openWaits();
    const since = Math.min(now, ...waits.map(({ openedAt }) => openedAt));
    const last = dateOf({ ...time.calendar, dayStartsAt: 0 }, now);
    const leave = store.leaveIn(dateOf(time.calendar, since - 24 * HOUR), last).map(({ date }) => date);
    return waits.map((wait) => ({
      ...wait,
      elapsed: elapsedWorkingTime(wait.openedAt, now, { ...time, leave }),
      followUps: store.followUps(wait.id),
    }));
  }

  async open(wait: NewWait): Promise<Wait> {
    const store = await this.#open();
    const id = store.newId();
    const act = await store.act('wait', openWait(wait, { ...this.#origin(store), newId: () => id }));
    const [opened] = (act?.changes ?? []).flatMap((change) => (change.table === 'wait' && change.after) || []);
    if (!opened) throw new Error('the wait was not opened');
    return opened;
  }

  /** Changes an open wait, and when it was opened. */
  async edit(id: string, edit: WaitEdit): Promise<void> {
    await this.#act('edit-wait', (origin) => editWait(id, edit, origin));
  }

  /** Adds an entry for what was done about a wait in `span`. */
  async followUp(id: string, span: Span): Promise<void> {
    await this.#act('follow-up', (origin) => followUp(id, span, origin));
  }

  async close(id: string, at: Instant = this.#clock.now()): Promise<void> {
    await this.#act('close-wait', (origin) => closeWait(id, at, origin));
  }

  /** Deletes a wait that was opened by mistake. Its follow-ups stay. */
  async drop(id: string): Promise<void> {
    await this.#act('drop-wait', () => dropWait(id));
  }

  async #act(
    name: 'edit-wait' | 'follow-up' | 'close-wait' | 'drop-wait',
    plan: (origin: Origin) => Plan,
  ): Promise<void> {
    const store = await this.#open();
    await store.act(name, plan(this.#origin(store)));
  }

  #origin(store: Store): Origin {
    return { now: this.#clock.now(), zone: this.#clock.zone(), newId: () => store.newId() };
  }
}
