import assert from 'node:assert/strict';
import type { Span } from '../../src/core/time/span';
import { StoredData } from '../support/database';
import { eventually } from '../support/eventually';
import { plantStretches } from '../support/plantStretches';
import type { WorkbenchWindow } from '../support/window';
import { Workbench } from '../support/workbench';
import { zoneAtNoon } from '../support/zoneAtNoon';

const zone = zoneAtNoon();
/** Hours that are not now, so that the review has no absences. */
const settings = { 'invisibleLoad.workingHours': 'Mon-Sun 22:00-23:00' };
/** Minutes, all different, so that a row can be told by its length. Most rows contain every digit that is typed. */
const lengths = [31, 29, 25, 23, 21, 19, 17, 15, 13] as const;

describe('keys in the review of the day', function story() {
  this.bail(true);

  let workbench: Workbench;
  let window: WorkbenchWindow;
  let stored: StoredData;
  let planted: ReadonlyMap<number, Span>;

  before(async () => {
    workbench = await Workbench.launch({ env: { TZ: zone }, timezone: zone, settings });
    planted = plantStretches(workbench.dataDirectory, zone, lengths);
    stored = new StoredData(workbench.dataDirectory);
    window = await workbench.openWindow();
    await window.runCommand('Invisible Load: Review the Day…');
    await window.quickInput.whenOpen('Review of');
    await eventually('all rows are listed', async () => (await left()).length === lengths.length);
  });

  after(() => workbench.dispose());

  const list = () => window.quickInput.widget.locator('.quick-input-list');
  const lengthIn = (text: string) => Number(/(\d+) min\W*untagged/.exec(text.replaceAll('\u00a0', ' '))?.[1]);
  /** The lengths of the rows that are still open. */
  const left = async () => (await list().locator('.monaco-list-row').allInnerTexts()).map(lengthIn).filter(Boolean);
  /** The length of the marked row. While the list is drawn, the heading is marked. */
  const marked = () =>
    eventually('a row is marked', async () => {
      const [text = ''] = await list().locator('.monaco-list-row.focused').allInnerTexts();
      return lengthIn(text) || undefined;
    });
  const keyboard = { press: (key: string) => window.page.keyboard.press(key) };
  /** The categories by the length of their span, for the spans that are tagged. */
  const tagged = () =>
    new Map(
      [...planted].flatMap(([length, { start, end }]) =>
        stored.entries().flatMap((entry): [number, string][] => {
          if (entry.start_at !== start || entry.end_at !== end) return [];
          return [[length, entry.category]];
        }),
      ),
    );

  it('tag the marked row and no other, also where the times of other rows contain the digit', async () => {
    for (const [key, category, down] of [
      ['2', 'misuse-debugging', 2],
      ['1', 'documentation', 0],
      ['3', 'architecture', 3],
      ['5', 'support', 0],
    ] as const) {
      const before = tagged();
      for (let step = 0; step < down; step++) {
        const from = await marked();
        await keyboard.press('ArrowDown');
        await eventually('the next row is marked', async () => (await marked()) !== from);
      }
      const length = await marked();
      await keyboard.press(key);
      await eventually(`${key} tags a row`, () => tagged().size === before.size + 1);
      assert.deepEqual(tagged(), new Map([...before, [length, category]]));
      assert.equal(stored.entries().length, tagged().size);
      await eventually('the row is gone', async () => !(await left()).includes(length));
    }
  });

  it('leave the mark at the row that took the place of the decided one', async () => {
    const open = await left();
    await keyboard.press('ArrowUp');
    await eventually('the row before is marked', async () => (await marked()) === open.at(-2));
    await keyboard.press('6');
    await eventually('its row is tagged', () => tagged().get(open.at(-2) ?? 0) === 'chasing');
    await eventually('the next row is marked', async () => (await marked()) === open.at(-1));
  });

  it('do not move the mark when they are letters, and do not stay in the box', async () => {
    const before = await marked();
    for (const text of ['m', 'un']) {
      await window.page.keyboard.type(text);
      await eventually('the box is empty', async () => (await window.quickInput.input.inputValue()) === '');
      await eventually('the mark is where it was', async () => (await marked()) === before);
    }
    await keyboard.press('ArrowUp');
    await keyboard.press('ArrowUp');
    await keyboard.press('ArrowUp');
    await keyboard.press('ArrowUp');
    const first = (await left())[0];
    await eventually('the mark stops at the first row', async () => (await marked()) === first);
  });

  it('decide one row each when they are typed faster than the list is drawn', async () => {
    const before = tagged();
    const [first, second, third] = await left();
    await window.page.keyboard.type('70-');
    await eventually('three rows are tagged', () => tagged().size === before.size + 3);
    const added = new Map([...tagged()].filter(([length]) => !before.has(length)));
    assert.deepEqual(
      added,
      new Map([
        [first, 'late-changes'],
        [second, 'own'],
        [third, 'excluded'],
      ]),
    );
    await eventually('the last row is left', async () => (await left()).length === 1);
    await window.page.keyboard.press('Escape');
  });
});
