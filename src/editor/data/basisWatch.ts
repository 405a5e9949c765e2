import type { Disposable, Event } from '../../core/lifecycle/event';
import type { MeasurementBasis } from '../../core/store/basisLog';
import type { Store } from '../../core/store/store';
import type { Clock } from '../../core/time/clock';

export interface BasisWatchDeps {
  /** The store if it is open. */
  readonly store: () => Store | undefined;
  /** Fires also when the store was opened. */
  readonly onDidChange: Event<void>;
  /** The rules in force; loaded when there is a store to hold them against. */
  readonly basis: () => Promise<MeasurementBasis>;
  readonly clock: Clock;
  readonly fail: (error: unknown) => void;
}

/** Writes down when the rules change by which time counts, so that weeks are compared only with their like. */
export class BasisWatch implements Disposable {
  readonly #deps: BasisWatchDeps;
  readonly #subscription: Disposable;
  #noted: Store | undefined;

  constructor(deps: BasisWatchDeps) {
    this.#deps = deps;
    this.#subscription = deps.onDidChange(() => {
      if (deps.store() !== this.#noted) this.look();
    });
  }

  /** A setting is another, or the store is. */
  look(): void {
    this.#note().catch(this.#deps.fail);
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  async #note(): Promise<void> {
    const { store, basis: rules, clock } = this.#deps;
    const open = store();
    this.#noted = open;
    if (open && !open.readOnly) open.basisLog.note(await rules(), clock.now());
  }
}
