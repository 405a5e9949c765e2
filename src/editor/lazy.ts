import type { Disposable } from '../core/event';

/** A part that is built when it is first needed, and disposed only if it was. */
export class Lazy<Part extends Disposable> implements Disposable {
  readonly #build: () => Promise<Part>;
  #part: Promise<Part> | undefined;

  constructor(build: () => Promise<Part>) {
    this.#build = build;
  }

  value(): Promise<Part> {
    this.#part ??= this.#build();
    return this.#part;
  }

  dispose(): void {
    void this.#part?.then(
      (part) => part.dispose(),
      () => undefined,
    );
  }
}
