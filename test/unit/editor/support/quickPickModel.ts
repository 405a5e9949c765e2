import { Emitter } from '../../../../src/core/lifecycle/event';

interface Item {
  readonly label: string;
  readonly alwaysShow?: boolean | undefined;
}

/** What the extension set, in order, or what the window reports. */
type ToWindow<T> = Partial<{ value: string; items: readonly T[]; activeItems: readonly number[] }>;
type ToExtension =
  | { readonly type: 'active'; readonly places: readonly number[] }
  | { readonly type: 'value'; readonly value: string }
  | { readonly type: 'accept'; readonly places: readonly number[] };

/**
 * A quick pick as VS Code 1.125 to 1.139 has it (`quickInput.ts`, `quickInputTree.ts`, `extHostQuickOpen.ts`): the
 * extension and the window are two sides that exchange messages in order, and each message arrives when a test says
 * so. Typing filters and sorts by the label and marks the first row that is left; the new mark is reported before the
 * text. Items are named by their place, so a report about old items is read as one about new items.
 */
export class QuickPickModel<T extends Item> {
  readonly #active = new Emitter<readonly T[]>();
  readonly #value = new Emitter<string>();
  readonly #accept = new Emitter<void>();
  readonly #toWindow: ToWindow<T>[] = [];
  readonly #toExtension: ToExtension[] = [];
  #pending: ToWindow<T> = {};
  #items: readonly T[] = [];
  #activeItems: readonly T[] = [];
  #selectedItems: readonly T[] = [];
  #text = '';
  readonly #window = { items: [] as readonly T[], value: '', focused: undefined as T | undefined };

  readonly onDidChangeActive = this.#active.event;
  readonly onDidChangeValue = this.#value.event;
  readonly onDidAccept = this.#accept.event;

  get items(): readonly T[] {
    return this.#items;
  }
  set items(items: readonly T[]) {
    this.#items = items;
    this.#pending.items = items;
  }

  get activeItems(): readonly T[] {
    return this.#activeItems;
  }
  set activeItems(items: readonly T[]) {
    this.#activeItems = items;
    this.#pending.activeItems = items.map((item) => this.#items.indexOf(item));
  }

  get selectedItems(): readonly T[] {
    return this.#selectedItems;
  }
  set selectedItems(items: readonly T[]) {
    this.#selectedItems = items;
  }

  get value(): string {
    return this.#text;
  }
  set value(value: string) {
    this.#text = value;
    this.#pending.value = value;
  }

  /** The row that is marked on the screen. */
  get shown(): T | undefined {
    return this.#window.focused;
  }

  /** Whether the screen shows the latest items and an empty box. */
  get isDrawn(): boolean {
    return this.#window.items === this.#items && this.#window.value === '';
  }

  /** Whether every message has arrived. */
  get isQuiet(): boolean {
    return Object.keys(this.#pending).length + this.#toWindow.length + this.#toExtension.length === 0;
  }

  /** Sends what the extension set since the last call, as one message. */
  send(): void {
    if (Object.keys(this.#pending).length === 0) return;
    this.#toWindow.push(this.#pending);
    this.#pending = {};
  }

  /** Lets the oldest message arrive in the window. */
  arriveInWindow(): void {
    const message = this.#toWindow.shift() ?? {};
    // The window applies the properties in the order in which they were first set.
    for (const name of Object.keys(message)) {
      if (name === 'value') this.#setValue(message.value ?? '');
      if (name === 'items') this.#setItems(message.items ?? []);
      if (name === 'activeItems') this.#focus(message.activeItems?.map((place) => this.#window.items[place])[0]);
    }
  }

  /** Lets the oldest report arrive in the extension. */
  arriveInExtension(): void {
    const report = this.#toExtension.shift();
    if (!report) return;
    if (report.type === 'value') {
      this.#text = report.value;
      this.#value.fire(report.value);
      return;
    }
    const items = report.places.flatMap((place) => this.#items[place] ?? []);
    if (report.type === 'active') {
      this.#activeItems = items;
      this.#active.fire(items);
      return;
    }
    this.#selectedItems = items;
    this.#accept.fire();
  }

  /** A person types a character. */
  type(character: string): void {
    this.#setValue(this.#window.value + character);
  }

  /** A person presses an arrow key. At an end the mark goes to the other end. */
  arrow(step: 1 | -1): void {
    const rows = this.#visible();
    const at = this.#window.focused ? rows.indexOf(this.#window.focused) : -1;
    this.#focus(rows.at((at + step) % rows.length));
  }

  /** A person presses Enter. */
  enter(): void {
    this.#toExtension.push({ type: 'accept', places: this.#focusedPlaces() });
  }

  #setValue(value: string): void {
    if (value === this.#window.value) return;
    this.#window.value = value;
    this.#focus(this.#visible()[0]);
    this.#toExtension.push({ type: 'value', value });
  }

  /** New items are other objects in the window, so the mark is always reported. */
  #setItems(items: readonly T[]): void {
    this.#window.items = items;
    this.#window.focused = undefined;
    this.#focus(this.#visible()[0]);
  }

  #focus(item: T | undefined): void {
    if (item === this.#window.focused) return;
    this.#window.focused = item;
    this.#toExtension.push({ type: 'active', places: this.#focusedPlaces() });
  }

  #focusedPlaces(): number[] {
    const { items, focused } = this.#window;
    return focused ? [items.indexOf(focused)] : [];
  }

  #visible(): readonly T[] {
    const { items, value } = this.#window;
    if (value === '') return items;
    const matches = items.filter(({ label }) => label.includes(value));
    return [...matches, ...items.filter((item) => item.alwaysShow && !matches.includes(item))];
  }
}
