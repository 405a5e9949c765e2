import { type Disposable, Emitter, type Event } from '../../core/lifecycle/event';
import type { Store } from '../../core/store/store';

/** Where the store is and how it is opened; the composition root knows the real one. */
export interface StoreOpener {
  open(): Promise<Store>;
  /** Calls back when there is a file, as when another window makes the first one. */
  whenMade(found: () => void): Disposable;
}

/** Opens the store when it is first needed and passes its changes on. A failed attempt is forgotten. */
export class StoreAccess implements Disposable {
  readonly #opener: StoreOpener;
  readonly #changed = new Emitter<void>();
  #opening: Promise<Store> | undefined;
  #store: Store | undefined;
  #waiting: Disposable | undefined;
  #disposed = false;

  /** Fires when anything stored changed, in this window or another, and when the store was opened. */
  readonly onDidChange: Event<void> = this.#changed.event;

  constructor(opener: StoreOpener) {
    this.#opener = opener;
  }

  /** The store if it is open already. */
  get current(): Store | undefined {
    return this.#store;
  }

  readonly open = (): Promise<Store> => {
    this.#opening ??= this.#open().catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  };

  /** Opens the store as soon as there is one, without making a file; `fail` hears why it cannot. */
  openWhenMade(fail: (error: unknown) => void): void {
    this.#waiting?.dispose();
    this.#waiting = this.#opener.whenMade(() => void this.open().catch(fail));
  }

  /** What every tick does, for systems on which files cannot be watched. */
  look(): void {
    this.#store?.lookForChanges();
  }

  /** Lets go of the file; the next use opens it again, wherever it is by then. */
  close(): void {
    this.#waiting?.dispose();
    this.#store?.dispose();
    this.#store = undefined;
    this.#opening = undefined;
  }

  dispose(): void {
    this.#disposed = true;
    this.close();
    this.#changed.dispose();
  }

  async #open(): Promise<Store> {
    const store = await this.#opener.open();
    if (this.#disposed) {
      store.dispose();
      throw new Error('the window is closing');
    }
    this.#store = store;
    store.onDidChange(() => this.#changed.fire());
    this.#changed.fire();
    return store;
  }
}
