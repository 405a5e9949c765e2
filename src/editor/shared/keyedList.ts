import type * as vscode from 'vscode';
import type { Duration } from '../../core/time/span';
import { type PlainItem, plainItem } from '../host/plainText';

/** So long VS Code needs to mark the row that was set, after it drew the rows. */
const MOMENT: Duration = 30;

/** A row of a keyed list. A row without a target is the heading or a separator. */
export interface KeyedItem<Target> extends PlainItem {
  readonly target?: Target | undefined;
}

/** The parts of a quick pick that a keyed list uses. */
export type KeyedPick<Target> = Pick<
  vscode.QuickPick<KeyedItem<Target>>,
  'items' | 'activeItems' | 'selectedItems' | 'value' | 'onDidChangeActive' | 'onDidChangeValue' | 'onDidAccept'
>;

interface KeyedListDeps<Target> {
  /** Whether a typed character is a key of this list. */
  readonly isKey: (character: string) => boolean;
  /** Decides a row by a key. Resolves to all items afterwards, the heading first. */
  readonly decide: (target: Target, key: string) => Promise<readonly KeyedItem<Target>[]>;
  /** Called with the row on which Enter was pressed, and with undefined when no row is left or an act failed. */
  readonly close: (target: Target | undefined) => void;
}

/**
 * Decides the marked row of a quick pick by typed keys, one key a row, at any speed.
 *
 * VS Code filters the rows by what is typed and then marks the first that is left, and reports the new mark before the
 * text. So the list has rows that no text matches and none hides (`keyedItem`), below a heading that is no choice: a
 * mark on the heading always comes from typing or from the end of the list, never from a person who chose it. The mark
 * returns from there to the row that has it. After a key the rows change; until VS Code has answered that the box is
 * empty again, what it reports is about the old rows and is not used.
 */
export class KeyedList<Target> {
  readonly #pick: KeyedPick<Target>;
  readonly #deps: KeyedListDeps<Target>;
  readonly #listeners: readonly vscode.Disposable[];
  readonly #keys: string[] = [];
  #items: readonly KeyedItem<Target>[];
  #marked: KeyedItem<Target> | undefined;
  /** The text whose keys were taken already; further keys are appended to it until the box is cleared. */
  #taken = '';
  #running = 0;
  /** Whether VS Code has not answered yet that it cleared the box. */
  #clearing = false;
  /** Whether the last mark that VS Code reported was the heading. */
  #onHeading = false;
  #work = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  constructor(pick: KeyedPick<Target>, items: readonly KeyedItem<Target>[], deps: KeyedListDeps<Target>) {
    this.#pick = pick;
    this.#deps = deps;
    this.#items = items;
    this.#marked = rowsOf(items)[0];
    this.#draw();
    this.#listeners = [
      pick.onDidChangeActive(([item]) => this.#activeChanged(item)),
      pick.onDidChangeValue((value) => (value === '' ? this.#cleared() : this.#typed(value))),
      pick.onDidAccept(() => this.#accepted()),
    ];
  }

  /** Resolves when every key that was typed has been answered. Rejects with the error of an act that failed. */
  whenDone(): Promise<void> {
    return this.#work;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const listener of this.#listeners) listener.dispose();
  }

  get #isBusy(): boolean {
    return this.#running > 0 || this.#clearing;
  }

  #activeChanged(item: KeyedItem<Target> | undefined): void {
    this.#onHeading = item?.target === undefined;
    if (this.#isBusy) return;
    if (this.#onHeading) this.#markSoon();
    else this.#marked = item;
  }

  #cleared(): void {
    this.#taken = '';
    this.#clearing = false;
    if (this.#onHeading && !this.#isBusy) this.#markSoon();
  }

  #typed(value: string): void {
    const added = value.startsWith(this.#taken) ? value.slice(this.#taken.length) : value;
    this.#taken = value;
    const characters = added.split('');
    if (characters.every((one) => this.#deps.isKey(one))) this.#keys.push(...characters);
    this.#running += 1;
    this.#work = this.#work.then(() => this.#decideKeys()).finally(() => (this.#running -= 1));
    this.#work.catch(() => this.#deps.close(undefined));
  }

  async #decideKeys(): Promise<void> {
    for (let key = this.#keys.shift(); key !== undefined; key = this.#keys.shift()) {
      if (!this.#marked?.target) continue;
      const place = rowsOf(this.#items).indexOf(this.#marked);
      this.#items = await this.#deps.decide(this.#marked.target, key);
      const rows = rowsOf(this.#items);
      this.#marked = rows[Math.min(place, rows.length - 1)];
    }
    if (!this.#marked) this.#deps.close(undefined);
    else if (this.#running === 1) this.#draw();
  }

  /** Enter and a click are dropped while the rows change: they may mean a row that is somewhere else by now. */
  #accepted(): void {
    const target = this.#pick.selectedItems[0]?.target;
    if (target && !this.#isBusy) this.#deps.close(target);
  }

  /** Empties the box first, so that VS Code's answer to that is the last report about the old rows. */
  #draw(): void {
    this.#clearing ||= this.#pick.value !== '';
    this.#pick.value = '';
    this.#pick.items = this.#items;
    this.#mark();
  }

  /**
   * VS Code marks the heading for a moment when the rows change. A mark that was set then would come after the arrow keys of
   * a person, and take the mark from the row that they chose.
   */
  #markSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#onHeading && !this.#isBusy) this.#mark();
    }, MOMENT);
  }

  #mark(): void {
    if (this.#marked) this.#pick.activeItems = [this.#marked];
  }
}

/** An item that no typed text matches and none hides: VS Code compares text with labels, and this has none. */
export function keyedItem<Target>(text: string, target?: Target): KeyedItem<Target> {
  return plainItem({ label: '', description: text, alwaysShow: true, ...(target !== undefined && { target }) });
}

function rowsOf<Target>(items: readonly KeyedItem<Target>[]): readonly KeyedItem<Target>[] {
  return items.filter(({ target }) => target !== undefined);
}
