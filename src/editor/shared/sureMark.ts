import { isOneLetter } from '../../core/input/oneLetter';

/**
 * Whether Enter may take the marked row of a list that compares what is typed with names. VS Code marks the first row
 * that holds the text. After a single letter that is chance, so the row counts only when it was marked afterwards.
 */
export class SureMark {
  #isSure = true;

  get isSure(): boolean {
    return this.#isSure;
  }

  /** The text changed. Returns whether no row is to be marked. */
  type(typed: string): boolean {
    this.#isSure = !isOneLetter(typed);
    return !this.#isSure;
  }

  /** VS Code reports how many rows are marked. */
  mark(count: number): void {
    this.#isSure = count > 0;
  }
}
