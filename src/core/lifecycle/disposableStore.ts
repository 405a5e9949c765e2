import type { Disposable } from './event';

/** Owns disposables and disposes them last to first, because what came later may use what came before. */
export class DisposableStore implements Disposable {
  #owned: Disposable[] = [];

  /** Owns `part` from now on and gives it back. */
  add<Part extends Disposable>(part: Part): Part {
    this.#owned.push(part);
    return part;
  }

  /** Every part is disposed, also when another one throws; the first error is thrown afterwards. */
  dispose(): void {
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
