/** A row that depends on what is typed. */
export interface LiveRow<Value> {
  readonly label: string;
  readonly description?: string;
  readonly icon?: string;
  readonly value: Value;
  /** Whether the typed text means this row, so that Enter takes it. */
  readonly meant?: boolean;
  /** Shown whatever is typed, because the text is no part of a name; otherwise the label must match the text. */
  readonly always?: boolean;
}

/** The rows for a text, or the reason why the text is rejected. A row has the same index for every text. */
export type LiveRows<Value> = readonly LiveRow<Value>[] | string;

/**
 * Decides which row Enter takes in a list whose rows depend on the typed text. VS Code may report a mark after the next
 * key was typed, and Enter may come before the rows for the last key are drawn. Then the row that the text means is
 * taken. Once that row has been marked, another mark is the choice of the developer.
 */
export class LiveChoice<Value> {
  readonly #rows: (typed: string) => LiveRows<Value>;
  #typed: string;
  #marked: number | undefined;
  /** Whether a mark was reported since the text changed. */
  #isMarked = true;
  #wasMeantMarked = true;

  constructor(rows: (typed: string) => LiveRows<Value>, typed: string) {
    this.#rows = rows;
    this.#typed = typed;
  }

  /** VS Code reports the mark; `place` is the index of the row. */
  mark(place: number | undefined): void {
    this.#isMarked = true;
    this.#marked = place;
    this.#wasMeantMarked ||= place === this.#meantPlace();
  }

  /** The text changed. */
  type(typed: string): void {
    this.#typed = typed;
    this.#isMarked = false;
    this.#wasMeantMarked = this.#marked === this.#meantPlace();
  }

  /** The row that Enter takes while the row with the index `selected` is marked; undefined for none. */
  rowAt(selected: number | undefined): LiveRow<Value> | undefined {
    const rows = this.#rows(this.#typed);
    if (typeof rows === 'string') return undefined;
    const meant = rows.find((one) => one.meant);
    const marked = rows[selected ?? -1];
    const isChosen = marked && (this.#isMarked || !marked.always) && (this.#wasMeantMarked || !meant);
    return isChosen ? marked : meant;
  }

  #meantPlace(): number {
    const rows = this.#rows(this.#typed);
    return typeof rows === 'string' ? -1 : rows.findIndex(({ meant }) => meant);
  }
}
