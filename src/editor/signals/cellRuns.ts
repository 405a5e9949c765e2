/** What VS Code says of the run of a cell; without an outcome it is still going on. */
export interface RunSummary {
  readonly success?: boolean | undefined;
  readonly timing?: unknown;
}

/** A cell that begins this soon after another ended was waiting for it. */
const QUEUED = 1000;

/** Tells a run that somebody started from the cells that follow by themselves when a whole notebook is run. */
export class CellRuns {
  readonly #running = new Set<object>();
  #endedAt = Number.NEGATIVE_INFINITY;

  /** Whether the news about a cell is that a person has just started a run. */
  isBegun(cell: object, { success, timing }: RunSummary, at: number): boolean {
    const ended = success !== undefined || timing !== undefined;
    if (ended) {
      this.#running.delete(cell);
      this.#endedAt = at;
      return false;
    }
    const first = this.#running.size === 0 && at - this.#endedAt > QUEUED && !this.#running.has(cell);
    this.#running.add(cell);
    return first;
  }
}
