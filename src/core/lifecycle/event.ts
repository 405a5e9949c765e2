/** Something that holds a resource or a subscription until it is disposed. */
export interface Disposable {
  dispose(): void;
}

/** Subscribes a listener until the returned disposable is disposed. */
export type Event<T> = (listener: (value: T) => void) => Disposable;

/** Owns an event. Only code that has the emitter can fire the event. */
export class Emitter<T> implements Disposable {
  readonly #listeners = new Set<(value: T) => void>();
  readonly #failed: ((error: unknown) => void) | undefined;

  /** `failed` is called with each error of a listener. Without it `fire` throws the first one, after all have run. */
  constructor(failed?: (error: unknown) => void) {
    this.#failed = failed;
  }

  readonly event: Event<T> = (listener) => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };

  /** Calls every listener, even if another one throws. */
  fire(value: T): void {
    const errors: unknown[] = [];
    for (const listener of [...this.#listeners]) {
      try {
        listener(value);
      } catch (error) {
        errors.push(error);
      }
    }
    for (const error of errors) {
      if (!this.#failed) throw error;
      this.#failed(error);
    }
  }

  dispose(): void {
    this.#listeners.clear();
  }
}
