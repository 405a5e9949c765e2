import { type Disposable, Emitter, type Event } from '../../core/lifecycle/event';
import type { Store } from '../../core/store/store';
import type { Recording } from './recording';
import type { StoreAccess } from '../host/storeAccess';

/** Records while a store is open in which the developer agreed to recording, and never otherwise. */
export class RecordingSwitch implements Disposable {
  readonly #access: StoreAccess;
  readonly #begin: (store: Store) => Promise<Recording>;
  readonly #fail: (error: unknown) => void;
  readonly #subscriptions: readonly Disposable[];
  #store: Store | undefined;
  #recording: Recording | undefined;
  #following: Disposable | undefined;
  #ending = false;
  readonly #changed: Emitter<void>;

  /** Fires when this window began to record or ended it, and when its present recording changed. */
  readonly onDidChange: Event<void>;

  /** `onTick` tries again what could not begin, for example because the file was locked. */
  constructor(
    access: StoreAccess,
    begin: (store: Store) => Promise<Recording>,
    fail: (error: unknown) => void,
    onTick: Event<void>,
  ) {
    this.#access = access;
    this.#begin = begin;
    this.#fail = fail;
    this.#changed = new Emitter(fail);
    this.onDidChange = this.#changed.event;
    this.#subscriptions = [access.onDidChange, onTick].map((event) => event(() => void this.#follow()));
  }

  /** The present recording, if any. */
  get current(): Recording | undefined {
    return this.#recording;
  }

  /** Ends the recording and writes its pending activity. Call before the store is closed. */
  stop(): void {
    const recording = this.#recording;
    // What it writes at its end fires a change. That change may neither end it once more nor begin it again.
    this.#store = undefined;
    this.#ending = true;
    this.#set(undefined);
    try {
      recording?.dispose();
    } finally {
      this.#ending = false;
    }
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.stop();
    this.#changed.dispose();
  }

  #set(recording: Recording | undefined): void {
    if (recording === this.#recording) return;
    this.#following?.dispose();
    this.#following = recording?.onDidChange(() => this.#changed.fire());
    this.#recording = recording;
    this.#changed.fire();
  }

  async #follow(): Promise<void> {
    const store = this.#access.current;
    if (!store || this.#ending) return;
    if (store.readOnly) {
      // A newer version of the extension may have changed the file while this window recorded into it.
      this.stop();
      return;
    }
    try {
      if (store.agreedAt() === undefined) {
        // Deleting everything revokes the consent, and nothing may be recorded without it.
        this.stop();
        return;
      }
      if (store === this.#store) return;
      if (this.#recording && this.#store?.path === store.path) {
        this.#store = store;
        this.#recording.continueIn(store);
        return;
      }
      this.stop();
      this.#store = store;
      const recording = await this.#begin(store);
      if (this.#store === store) this.#set(recording);
      else recording.dispose();
    } catch (error) {
      if (this.#recording === undefined) this.#store = undefined;
      this.#fail(error);
    }
  }
}
