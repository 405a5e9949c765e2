import { type Disposable, Emitter, type Event } from '../../core/lifecycle/event';
import type { Store } from '../../core/store/store';
import type { StoreFiles } from '../../core/store/storeFiles';
import type { Clock } from '../../core/time/clock';
import type { Span } from '../../core/time/span';

/** Opens the store at first use and forwards its change events. After a failure the next use tries again. */
export class StoreAccess implements Disposable {
  readonly #files: StoreFiles;
  readonly #path: () => string;
  readonly #clock: Clock;
  readonly #changed = new Emitter<Span | undefined>();
  #opening: Promise<Store> | undefined;
  #store: Store | undefined;
  #waiting: Disposable | undefined;
  #disposed = false;

  /**
   * Fires when stored data changed, in this window or another one, and when the store was opened; with the time whose
   * records may be different now, or undefined when it may be any time.
   */
  readonly onDidChange: Event<Span | undefined> = this.#changed.event;

  /** `path` returns the current path of the file, which the developer can change in the settings. */
  constructor(files: StoreFiles, path: () => string, clock: Clock) {
    this.#files = files;
    this.#path = path;
    this.#clock = clock;
  }

  /** The path of the file, which may not exist yet. */
  get path(): string {
    return this.#path();
  }

  /** The store if it is open. */
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

  /** Opens the store as soon as the file exists, without creating it. Calls `fail` with the error if that fails. */
  openWhenMade(fail: (error: unknown) => void): void {
    this.#waiting?.dispose();
    this.#waiting = this.#files.whenMade(this.path, () => void this.open().catch(fail));
  }

  /** Checks for changes on every tick, for systems on which files cannot be watched. */
  look(): void {
    this.#store?.lookForChanges();
  }

  /** Closes the file. The next use opens the file at the path that is configured then. */
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
      throw new Error('The store cannot be opened because the window is closing.');
    }
    this.#store = store;
    store.onDidChange((touched) => this.#changed.fire(touched));
    this.#changed.fire(undefined);
    return store;
  }
}
