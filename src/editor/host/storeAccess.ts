import { type Disposable, Emitter, type Event } from '../../core/lifecycle/event';
import type { Store } from '../../core/store/store';
import type { StoreFiles } from '../../core/store/storeFiles';
import type { Clock } from '../../core/time/clock';

/** Opens the store when it is first needed and passes its changes on. A failed attempt is forgotten. */
export class StoreAccess implements Disposable {
  readonly #files: StoreFiles;
  readonly #path: () => string;
  readonly #clock: Clock;
  readonly #changed = new Emitter<void>();
  #opening: Promise<Store> | undefined;
  #store: Store | undefined;
  #waiting: Disposable | undefined;
  #disposed = false;

  /** Fires when anything stored changed, in this window or another, and when the store was opened. */
  readonly onDidChange: Event<void> = this.#changed.event;

  /** `path` tells where the file is now; the developer may move it. */
  constructor(files: StoreFiles, path: () => string, clock: Clock) {
    this.#files = files;
    this.#path = path;
    this.#clock = clock;
  }

  /** Where the file is, or will be once something is stored. */
  get path(): string {
    return this.#path();
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

  /** Opens the store as soon as there is one, without making a file; `fail` is called with the reason when that fails. */
  openWhenMade(fail: (error: unknown) => void): void {
    this.#waiting?.dispose();
    this.#waiting = this.#files.whenMade(this.path, () => void this.open().catch(fail));
  }

  /** What every tick does, for systems on which files cannot be watched. */
  look(): void {
    this.#store?.lookForChanges();
  }

  /** Closes the file; the next use opens it again, wherever it is by then. */
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
    const store = await this.#files.open(this.path, this.#clock);
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
