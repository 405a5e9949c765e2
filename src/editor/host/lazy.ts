import type { Disposable } from '../../core/lifecycle/event';
import { loadedOnce } from './loading';

/** A part that is built at first use, and disposed only if it was built. After a failure the next use tries again. */
export class Lazy<Part extends Disposable> implements Disposable {
  readonly #built: () => Promise<Part>;
  #part: Part | undefined;
  #disposed = false;

  constructor(build: () => Promise<Part>) {
    this.#built = loadedOnce(async () => {
      const part = await build();
      if (this.#disposed) part.dispose();
      else this.#part = part;
      return part;
    });
  }

  /** Rejects after disposal, because nobody would dispose the part. */
  value(): Promise<Part> {
    return this.#disposed ? Promise.reject(new Error('The window is closing.')) : this.#built();
  }

  dispose(): void {
    this.#disposed = true;
    this.#part?.dispose();
  }
}
