/** How many turns of the event loop have begun, to see what ran in one turn and what left others time to work. */
export class Turns {
  #count = 0;
  #next: NodeJS.Immediate | undefined;

  constructor() {
    const begin = () => {
      this.#count += 1;
      this.#next = setImmediate(begin);
    };
    this.#next = setImmediate(begin);
  }

  get count(): number {
    return this.#count;
  }

  dispose(): void {
    clearImmediate(this.#next);
  }
}

/** How many turns of the event loop begin until the promise of `work` is resolved. */
export async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  const turns = new Turns();
  try {
    await work();
    return turns.count;
  } finally {
    turns.dispose();
  }
}
