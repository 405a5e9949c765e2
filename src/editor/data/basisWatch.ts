import type { Disposable, Event } from '../../core/lifecycle/event';
import type { MeasurementBasis } from '../../core/store/basisLog';
import type { StoreReads } from '../../core/store/store';
import type { Clock } from '../../core/time/clock';

interface BasisWatchDeps {
  /** The store if it is open. */
  readonly store: () => StoreReads | undefined;
  /** Also fires when the store was opened. */
  readonly onDidChange: Event<unknown>;
  /** The measurement basis in force; loaded only if there is a store. */
  readonly basis: () => Promise<MeasurementBasis>;
  readonly clock: Clock;
  readonly fail: (error: unknown) => void;
}

/** Stores each change of the measurement basis, so that only weeks with the same basis are compared. */
export class BasisWatch implements Disposable {
  readonly #deps: BasisWatchDeps;
  readonly #subscription: Disposable;
  #noted: StoreReads | undefined;

  constructor(deps: BasisWatchDeps) {
    this.#deps = deps;
    this.#subscription = deps.onDidChange(() => {
      if (deps.store() !== this.#noted) this.look();
    });
  }

  /** Call after the settings changed. */
  look(): void {
    this.#note().catch(this.#deps.fail);
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  async #note(): Promise<void> {
    const { store, basis, clock } = this.#deps;
    const open = store();
    this.#noted = open;
    if (open && !open.readOnly) open.basisLog.note(await basis(), clock.now());
  }
}
