import { type Disposable, Emitter, type Event } from '../../core/lifecycle/event';
import type { Displaced } from '../../core/store/displaced';
import type { Store } from '../../core/store/store';
import type { StoreFiles } from '../../core/store/storeFiles';
import type { Clock } from '../../core/time/clock';
import type { Span } from '../../core/time/span';
import { nextTurn } from './nextTurn';

/** Opens the store at first use and forwards its change events. After a failure the next use or tick tries again. */
export class StoreAccess implements Disposable {
  readonly #files: StoreFiles;
  readonly #path: () => string;
  readonly #clock: Clock;
  readonly #changed: Emitter<Span | undefined>;
  readonly #left = new Emitter<Displaced>();
  #opening: Promise<Store> | undefined;
  #store: Store | undefined;
  #waiting: Disposable | undefined;
  #failure: unknown;
  /** Changes when the file is closed, so that an opening that still goes on sees that nobody waits for it. */
  #turn = 0;
  /** Resolves when the file may be opened again. */
  #held: Promise<unknown> | undefined;
  /** Resolves when the file was left that another program removed or changed. */
  #leaving: Promise<void> | undefined;
  #disposed = false;

  /**
   * Fires when stored data changed, in this window or another one, and when the store was opened or could not be; with
   * the time whose records may be different now, or undefined when it may be any time.
   */
  readonly onDidChange: Event<Span | undefined>;

  /**
   * `path` returns the current path of the file, which the developer can change in the settings. `failed` is called with
   * each error of a listener.
   */
  constructor(files: StoreFiles, path: () => string, clock: Clock, failed?: (error: unknown) => void) {
    this.#changed = new Emitter(failed);
    this.onDidChange = this.#changed.event;
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

  /** Whether the file is about to be opened. What it holds is not known until then. */
  get isPending(): boolean {
    return !this.#store && (this.#opening !== undefined || this.#held !== undefined);
  }

  /** Why the file could not be opened at the last try; undefined once it is open. */
  get failure(): unknown {
    return this.#failure;
  }

  /** Fires after the open file was left, because another program removed, replaced or overwrote it. */
  readonly onDidLeave: Event<Displaced> = this.#left.event;

  /** Resolves when the file is open and can be read now. Rejects when another program holds it for a second. */
  readonly open = async (): Promise<Store> => {
    try {
      await this.#leaveDisplaced();
    } catch (error) {
      return this.#failed(error);
    }
    const store = await this.#opened();
    await store.readable();
    return store;
  };

  /** Opens the store as soon as the file exists, without creating it. Calls `fail` with the error if that fails. */
  openWhenMade(fail: (error: unknown) => void): void {
    this.#waiting?.dispose();
    this.#waiting = this.#files.whenMade(this.path, () => void this.open().catch(fail));
  }

  /**
   * Call on every tick. Checks for changes, for systems on which files cannot be watched. Without an open file it tries
   * again to open it, so that a failure does not last longer than its reason.
   */
  look(fail: (error: unknown) => void): void {
    if (this.#store?.isDisplaced()) void this.open().catch(fail);
    else if (this.#store) this.#store.lookForChanges();
    else if (this.#failure !== undefined) void this.open().catch(fail);
    else if (!this.#opening && !this.#held) this.openWhenMade(fail);
  }

  /** Runs `work` while this window has the file closed. Whoever opens the file meanwhile waits for the end of `work`. */
  async whileClosed<T>(work: () => Promise<T>): Promise<T> {
    this.close();
    const before = this.#held;
    const done = (async () => {
      await before;
      return work();
    })();
    const held = done.catch(() => undefined);
    this.#held = held;
    try {
      return await done;
    } finally {
      if (this.#held === held) this.#held = undefined;
    }
  }

  /** Closes the file. The next use opens the file at the path that is configured then. */
  close(): void {
    this.#waiting?.dispose();
    this.#waiting = undefined;
    this.#turn++;
    this.#opening = undefined;
    this.#failure = undefined;
    const store = this.#store;
    this.#store = undefined;
    store?.dispose();
  }

  dispose(): void {
    this.#disposed = true;
    this.close();
    this.#changed.dispose();
    this.#left.dispose();
  }

  #opened(): Promise<Store> {
    if (this.#opening) return this.#opening;
    const opening = this.#open(this.#turn).catch((error: unknown) => {
      if (this.#opening === opening) this.#fail(error);
      throw error;
    });
    this.#opening = opening;
    return opening;
  }

  async #open(turn: number): Promise<Store> {
    await this.#held;
    if (this.#disposed) throw new Error('The store cannot be opened because the window is closing.');
    if (turn === this.#turn) {
      const store = await this.#files.open(this.path, this.#clock, this.open);
      // Listeners read from the store at once, which takes as long again as opening it.
      await nextTurn();
      if (turn === this.#turn) return this.#use(store);
      store.dispose();
    }
    return this.open();
  }

  #use(store: Store): Store {
    this.#store = store;
    this.#failure = undefined;
    store.onDidChange((touched) => this.#changed.fire(touched));
    this.#changed.fire(undefined);
    if (store.found) this.#left.fire(store.found);
    return store;
  }

  /**
   * Nothing may be written into a file that another program put there, before it was looked at. Whoever opens the store
   * meanwhile waits for the end of that; what is open is read until then.
   */
  async #leaveDisplaced(): Promise<void> {
    const store = this.#store;
    if (!this.#leaving && store?.isDisplaced()) {
      this.#leaving = this.#leave(store).finally(() => {
        this.#leaving = undefined;
      });
    }
    await this.#leaving;
  }

  async #leave(store: Store): Promise<void> {
    const displaced = await store.leave();
    if (this.#store !== store) return;
    this.close();
    this.#left.fire(displaced);
  }

  /** The store that is open stays in use for reading. */
  async #failed(error: unknown): Promise<never> {
    this.#failure = error;
    this.#changed.fire(undefined);
    throw error;
  }

  #fail(error: unknown): void {
    this.#opening = undefined;
    this.#failure = error;
    this.#changed.fire(undefined);
  }
}
