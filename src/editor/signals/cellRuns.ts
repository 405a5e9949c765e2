/** What VS Code reports about the run of a cell. A run without `success` and `timing` has not ended. */
interface RunSummary {
  readonly success?: boolean | undefined;
  readonly timing?: unknown;
}

/** A cell that starts within this time after another one ended was queued. In milliseconds. */
const QUEUED = 1000;

/** Distinguishes a run that a person started from queued cells, which start by themselves when a notebook is run. */
export class CellRuns {
  readonly #running = new Set<object>();
  #endedAt = Number.NEGATIVE_INFINITY;

  /** Whether this change of a cell means that a person has just started a run. */
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
