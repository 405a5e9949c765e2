import type { Disposable, Event } from '../../core/lifecycle/event';
import type { Observation } from '../../core/observation/observation';
import { type EditorSourceId, type SourceProblem, withReading } from '../../core/observation/sourceState';
import type { Store } from '../../core/store/store';
import { StoreError } from '../../core/store/storeError';
import type { Clock } from '../../core/time/clock';

/** How many observations wait in memory at most while the file cannot be written. */
const PENDING_MAX = 1000;

interface BufferDeps {
  readonly source: EditorSourceId;
  /** The store if it is open. */
  readonly store: () => Store | undefined;
  readonly clock: Pick<Clock, 'now'>;
  readonly onTick: Event<void>;
  readonly fail: (error: unknown) => void;
}

/** Holds what a source in this window brought until the next tick, and then stores it in one transaction. */
export class ObservationBuffer implements Disposable {
  readonly #deps: BufferDeps;
  readonly #ticking: Disposable;
  #pending = new Map<string, Observation>();
  #problems: readonly SourceProblem[] = [];
  #isRead = false;

  constructor(deps: BufferDeps) {
    this.#deps = deps;
    this.#ticking = deps.onTick(() => this.#write());
  }

  readonly put = (observations: readonly Observation[]): void => {
    for (const one of observations) {
      this.#pending.delete(one.key);
      this.#pending.set(one.key, one);
    }
    for (const key of this.#pending.keys()) {
      if (this.#pending.size <= PENDING_MAX) break;
      this.#pending.delete(key);
    }
  };

  /** Call after a reading with what went wrong, also if it brought nothing. */
  readonly say = (problems: readonly SourceProblem[]): void => {
    this.#problems = problems;
    this.#isRead = true;
  };

  dispose(): void {
    this.#ticking.dispose();
    this.#write();
  }

  #write(): void {
    const { source, store: current, clock, fail } = this.#deps;
    const store = current();
    if ((this.#pending.size === 0 && !this.#isRead) || !store || store.readOnly) return;
    try {
      const kept = store.observations.putObservations(source, [...this.#pending.values()]);
      this.#pending.clear();
      const reading = { at: clock.now(), kept, problems: this.#problems };
      this.#isRead = false;
      store.sources.change((state) => withReading(state, source, reading)).catch(fail);
    } catch (error) {
      // What is pending is written at a later tick, perhaps into the file that is used next.
      if (!(error instanceof StoreError && error.reason === 'displaced')) fail(error);
    }
  }
}
