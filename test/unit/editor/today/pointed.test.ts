import assert from 'node:assert/strict';
import { MINUTE } from '../../../../src/core/time/span';
import { Clicks } from '../../../../src/editor/today/clicks';
import type { TodayItem } from '../../../../src/editor/today/todayItems';
import { pointedAt } from '../../../../src/editor/today/todaySelection';

const item = (start: number): TodayItem => ({
  row: { type: 'gap', start, end: start + MINUTE },
  text: { label: '', description: '', icon: '', isLoad: false, spoken: '' },
});

describe('What a command of the Today view is run on', () => {
  const view = (focused: readonly TodayItem[], opens = false) => ({
    focused: async () => focused,
    opens: () => opens,
  });
  const at = (shown: ReturnType<typeof view>, given: unknown, selected?: unknown) =>
    pointedAt(async () => shown, given, selected);

  it('is the row with the focus after a key, together with the rows that are selected with it', async () => {
    const [one, other] = [item(0), item(MINUTE)];
    const on = await at(view([one, other]), { focused: true });
    assert.equal(on?.given, one);
    assert.deepEqual(on?.selected, [one, other]);
  });

  it('is nothing after a key while no row has the focus', async () => {
    assert.equal(await at(view([]), { focused: true }), undefined);
  });

  it('is the row of a double click, and nothing after a single one', async () => {
    const clicked = { ...item(0), clicked: true };
    assert.equal(await at(view([], false), clicked), undefined);
    assert.equal((await at(view([], true), clicked))?.given, clicked);
  });

  it('is what a menu or another extension passes, unchanged', async () => {
    assert.deepEqual(await at(view([]), 'id', ['more']), { given: 'id', selected: ['more'] });
    assert.deepEqual(await at(view([]), undefined), { given: undefined, selected: undefined });
  });
});

describe('A double click', () => {
  it('is two clicks on one row within half a second', () => {
    const clicks = new Clicks();
    assert.equal(clicks.isDouble('a', 0), false);
    assert.equal(clicks.isDouble('a', 500), true);
  });

  it('is not two slow clicks, nor two clicks on different rows, nor the third of three clicks', () => {
    const clicks = new Clicks();
    assert.equal(clicks.isDouble('a', 0), false);
    assert.equal(clicks.isDouble('a', 501), false);
    assert.equal(clicks.isDouble('b', 600), false);
    assert.equal(clicks.isDouble('b', 700), true);
    assert.equal(clicks.isDouble('b', 800), false);
  });

  it('is none when the clock was set back between the clicks', () => {
    const clicks = new Clicks();
    assert.equal(clicks.isDouble('a', 1000), false);
    assert.equal(clicks.isDouble('a', 900), false);
  });
});
