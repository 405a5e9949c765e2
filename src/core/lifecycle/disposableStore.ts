import type { Disposable } from './event';

/** Owns disposables. Disposes them last to first, because later ones may use earlier ones. */
export class DisposableStore implements Disposable {
  #owned: Disposable[] = [];
  #disposed = false;

  /** Takes ownership of `part` and returns it. A part that is added after disposal is disposed at once. */
  add<Part extends Disposable>(part: Part): Part {
    if (this.#disposed) part.dispose();
    else this.#owned.push(part);
    return part;
  }

  /** Disposes every part, even if another one throws. Throws the first error afterwards. */
  dispose(): void {
    this.#disposed = true;
    const owned = this.#owned.toReversed();
    this.#owned = [];
    const errors: unknown[] = [];
    for (const part of owned) {
      try {
        part.dispose();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw errors[0];
  }
}
