import type { Disposable } from '../../core/lifecycle/event';
import { SECOND } from '../../core/time/span';

/** How long after activation a window does only what recording needs: all extensions load then. */
const SETTLES = 9 * SECOND;

/** The first seconds of a window. They are over sooner when the developer uses this extension. */
export class Settling implements Disposable {
  readonly #settled = Promise.withResolvers<void>();
  readonly #timer = setTimeout(() => this.end(), SETTLES);
  #isOver = false;

  /** Resolves when these seconds are over; never after disposal. */
  get settled(): Promise<void> {
    return this.#settled.promise;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Call when the developer uses this extension. */
  readonly end = (): void => {
    this.dispose();
    this.#isOver = true;
    this.#settled.resolve();
  };

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
