import type { Disposable, Event } from '../../core/lifecycle/event';

/**
 * What features do once, after `begin` fired first. Each listener runs in a turn of its own: loading the
 * code of one feature takes some milliseconds, and that of all together would stop the editor.
 */
export class Starting implements Disposable {
  readonly #waiting = new Set<() => void>();
  readonly #beginning: Disposable;
  #turn: NodeJS.Immediate | undefined;

  readonly onStarted: Event<void> = (listener) => {
    this.#waiting.add(listener);
    return { dispose: () => this.#waiting.delete(listener) };
  };

  /** `begin` fires in a later turn. */
  constructor(begin: Event<void>) {
    this.#beginning = begin(() => {
      this.#beginning.dispose();
      this.#next();
    });
  }

  dispose(): void {
    this.#beginning.dispose();
    clearImmediate(this.#turn);
    this.#waiting.clear();
  }

  #next(): void {
    this.#turn = setImmediate(() => {
      const [first] = this.#waiting;
      if (!first) return;
      this.#waiting.delete(first);
      // Before the call, so that the others start even if this one fails.
      this.#next();
      first();
    });
  }
}
