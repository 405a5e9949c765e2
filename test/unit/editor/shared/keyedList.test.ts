import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type KeyedItem, keyedItem, KeyedList } from '../../../../src/editor/shared/keyedList';
import { holdsForAll } from '../../../support/property';
import { QuickPickModel } from '../support/quickPickModel';

const keys = ['1', '2', '0', '-'] as const;
/** What a person does, and what happens in between: a message is sent, one arrives, or an act is stored. */
const steps = [...keys, 'b', 'up', 'down', 'send', 'in window', 'in extension', 'stored'] as const;
type Step = (typeof steps)[number];
/** Stands for the row that takes the place of the row decided before. */
const NEXT = 'next';

describe('A list of rows that are decided by keys', function () {
  this.timeout(30_000);

  it('decides the row that was marked when its key was typed', async () => {
    const list = await KeyedScene.begin(6);
    await list.do('down', 'down');
    await list.settle();
    await list.do('2');
    await list.settle();
    assert.deepEqual(list.decided, ['row 2 by 2']);
  });

  it('marks the row after the decided one, and the last row after the last', async () => {
    const list = await KeyedScene.begin(3);
    await list.do('down', '1');
    await list.settle();
    await list.do('1');
    await list.settle();
    await list.do('1');
    await list.settle();
    assert.deepEqual(list.decided, ['row 1 by 1', 'row 2 by 1', 'row 0 by 1']);
    assert.ok(list.isClosed);
  });

  it('decides one row for each key that is typed before the rows are drawn anew', async () => {
    const list = await KeyedScene.begin(4);
    await list.do('1', '2', 'in extension', 'in extension', '-');
    await list.settle();
    assert.deepEqual(list.decided, ['row 0 by 1', 'row 1 by 2', 'row 2 by -']);
  });

  it('does not move the mark when other text is typed, nor beyond the first row', async () => {
    const list = await KeyedScene.begin(4);
    await list.do('down', 'b');
    await list.settle();
    assert.equal(list.marked, 'row 1');
    await list.do('up');
    await list.settle();
    await list.do('up');
    await list.settle();
    assert.equal(list.marked, 'row 0');
  });

  it('ignores Enter until the decided row is gone', async () => {
    const list = await KeyedScene.begin(2);
    await list.do('1', 'in extension', 'in extension', 'enter');
    await list.settle();
    assert.deepEqual([list.decided, list.isClosed], [['row 0 by 1'], false]);
    await list.do('enter');
    await list.settle();
    assert.deepEqual([list.accepted, list.isClosed], ['row 1', true]);
  });

  it('decides what is marked on the screen, in whatever order keys, arrows and messages come', async () => {
    await holdsForAll(
      fc.asyncProperty(fc.array(fc.constantFrom(...steps), { maxLength: 60 }), async (taken) => {
        const list = await KeyedScene.begin(8);
        await list.do(...taken);
        await list.settle();
        const expected = list.typed.slice(0, 8);
        assert.equal(list.decided.length, expected.length, 'each key decides one row');
        const rows = rowNames(8);
        let place = 0;
        expected.forEach(({ key, marked }, index) => {
          const [, row = '', by] = /^(row \d) by (.)$/.exec(list.decided[index] ?? '') ?? [];
          assert.equal(by, key);
          const next = rows[Math.min(place, rows.length - 1)];
          if (marked !== undefined) assert.equal(row, marked === NEXT ? next : marked, `key ${index + 1}`);
          place = rows.indexOf(row);
          rows.splice(place, 1);
        });
        if (!list.isClosed) assert.match(list.marked ?? '', /^row/);
      }),
      { numRuns: 3000 },
    );
  });
});

/** A keyed list in a model of VS Code, whose messages and acts wait until a step lets them go on. */
class KeyedScene {
  readonly decided: string[] = [];
  /** The typed keys. `marked` is the row on the screen; `NEXT` while the screen does not show the result of a key. */
  readonly typed: { readonly key: string; readonly marked: string | undefined }[] = [];
  isClosed = false;
  accepted: string | undefined;
  /** The last row that was marked on the screen, apart from the heading. */
  marked: string | undefined;
  readonly #pick = new QuickPickModel<KeyedItem<string>>();
  readonly #stored: (() => void)[] = [];
  #rows: string[] = [];
  #isKeyOpen = false;
  /** Whether a letter was typed, and an arrow after it, before VS Code and the list had answered the letter. */
  #isLetterOpen = false;
  #isArrowOpen = false;

  static async begin(count: number): Promise<KeyedScene> {
    const scene = new KeyedScene();
    scene.#rows = rowNames(count);
    void new KeyedList<string>(scene.#pick, scene.#items(), {
      isKey: (character) => /[\d-]/.test(character),
      decide: (row, key) => scene.#decide(row, key),
      close: (row) => {
        scene.isClosed = true;
        scene.accepted ??= row;
      },
    });
    await scene.settle();
    return scene;
  }

  async do(...taken: readonly (Step | 'enter')[]): Promise<void> {
    for (const step of taken) {
      if (this.isClosed) return;
      this.#take(step);
      this.#look();
      await nextTurn();
    }
  }

  /** Lets everything arrive. */
  async settle(): Promise<void> {
    do {
      await this.do('send', 'in window', 'in extension', 'stored');
    } while (!this.isClosed && (!this.#pick.isQuiet || this.#stored.length > 0));
    this.#look();
  }

  #take(step: Step | 'enter'): void {
    switch (step) {
      case 'up':
      case 'down':
        this.#isArrowOpen ||= this.#isLetterOpen;
        return this.#pick.arrow(step === 'up' ? -1 : 1);
      case 'enter':
        return this.#pick.enter();
      case 'send':
        return this.#pick.send();
      case 'in window':
        return this.#pick.arriveInWindow();
      case 'in extension':
        return this.#pick.arriveInExtension();
      case 'stored':
        return this.#stored.shift()?.();
      case 'b':
        this.#isLetterOpen = true;
        return this.#pick.type(step);
      default:
        this.typed.push({ key: step, marked: this.#expected() });
        this.#isKeyOpen = true;
        this.#pick.type(step);
    }
  }

  /** The row that a key decides now. Nothing is claimed of an arrow in the milliseconds after a letter. */
  #expected(): string | undefined {
    if (this.#isArrowOpen) return undefined;
    if (this.#isDrawn()) return this.marked;
    return this.#isKeyOpen ? NEXT : undefined;
  }

  /** Whether the screen shows the rows as they are after all that was typed. */
  #isDrawn(): boolean {
    return this.decided.length === this.typed.length && this.#pick.isDrawn;
  }

  #look(): void {
    if (this.#isDrawn()) this.#isKeyOpen = false;
    if (this.#pick.isQuiet) this.#isLetterOpen = this.#isArrowOpen = false;
    this.marked = this.#pick.shown?.target ?? this.marked;
  }

  async #decide(row: string, key: string): Promise<readonly KeyedItem<string>[]> {
    await new Promise<void>((resolve) => this.#stored.push(resolve));
    this.decided.push(`${row} by ${key}`);
    this.#rows = this.#rows.filter((one) => one !== row);
    return this.#items();
  }

  #items(): readonly KeyedItem<string>[] {
    return [keyedItem<string>('heading'), ...this.#rows.map((row) => keyedItem(row, row))];
  }
}

function rowNames(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `row ${index}`);
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
