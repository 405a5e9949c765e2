import type { Disposable } from '../../core/lifecycle/event';

/** A part that is built at first use, and disposed only if it was built. After a failure the next use tries again. */
export class Lazy<Part extends Disposable> implements Disposable {
  readonly #build: () => Promise<Part>;
  #part: Promise<Part> | undefined;
  #disposed = false;

  constructor(build: () => Promise<Part>) {
    this.#build = build;
  }

  /** Rejects after disposal, because nobody would dispose the part. */
  value(): Promise<Part> {
    if (this.#disposed) return Promise.reject(new Error('The window is closing.'));
    this.#part ??= this.#build().catch((error: unknown) => {
      this.#part = undefined;
      throw error;
    });
    return this.#part;
  }

  dispose(): void {
    this.#disposed = true;
    void this.#part?.then(
      (part) => part.dispose(),
      () => undefined,
    );
  }
}
