import assert from 'node:assert/strict';
import {
  boundLimits,
  boundNear,
  type Chosen,
  currentBlock,
  entriesWithin,
  extended,
  neighbour,
  nudged,
  targetOf,
} from '../../../src/core/day/choosing';
import type { DayPicture, PictureBlock } from '../../../src/core/day/dayPicture';
import { HOUR, MINUTE } from '../../../src/core/time/span';

const nine = 9 * HOUR;
const at = (minute: number) => nine + minute * MINUTE;

function block(from: number, to: number, more: Partial<PictureBlock> = {}): PictureBlock {
  const words = { name: 'own work', details: [], running: false, ownStart: false, ownEnd: false };
  const span = { start: at(from), end: at(to), length: (to - from) * MINUTE };
  return { type: 'segment', state: 'own', ...span, ...words, ...more };
}

const tag = (from: number, to: number, entry: string) =>
  block(from, to, { type: 'duty', state: 'confirmed', category: 'support', entry, ownStart: true, ownEnd: true });

const picture: DayPicture = {
  ...{ date: '2026-11-24', today: '2026-11-24', previous: '2026-11-23', zone: 'UTC', now: at(200), leave: false },
  day: { start: 0, end: 24 * HOUR },
  axis: { start: nine, end: 18 * HOUR },
  hours: [],
  blocks: [block(0, 32), block(32, 50, { type: 'gap' }), tag(50, 70, 'one'), tag(70, 90, 'two'), block(100, 200)],
  lanes: [{ name: 'Window 1', spans: [{ start: at(3), end: at(33), name: 'billing' }] }],
  totals: { tracked: 0, confirmed: 0, suggested: 0, own: 0, untagged: 0 },
  categories: [],
  keys: [],
  readOnly: false,
};
const shown = ({ stretch }: Chosen) => stretch && [stretch.anchor, stretch.head].map((one) => (one - nine) / MINUTE);

describe('what is chosen in the picture of a day', () => {
  it('is at first the block at the present', () => {
    assert.equal(currentBlock(picture, {}), picture.blocks[4]);
    assert.equal(targetOf(picture, {}), picture.blocks[4]);
  });

  it('stays at the same time when a block there is replaced by another', () => {
    const chosen = { current: at(40) };
    assert.equal(currentBlock(picture, chosen)?.type, 'gap');
    const later = { ...picture, blocks: [block(0, 32), tag(32, 50, 'new'), ...picture.blocks.slice(2)] };
    assert.equal(currentBlock(later, chosen)?.entry, 'new');
  });

  it('moves from block to block and stops at both ends', () => {
    assert.equal(neighbour(picture, { current: at(0) }, 1), picture.blocks[1]);
    assert.equal(neighbour(picture, { current: at(0) }, -1), picture.blocks[0]);
    assert.equal(neighbour(picture, {}, 1), picture.blocks[4]);
  });

  it('is with Shift first the whole block, and then ends at the next edge or the next five minutes', () => {
    const first = extended(picture, { current: at(40) }, 1);
    assert.deepEqual(shown(first), [32, 50]);
    const second = extended(picture, first, 1);
    assert.deepEqual(shown(second), [32, 55]);
    assert.deepEqual(shown(extended(picture, first, -1)), [32, 45]);
    assert.deepEqual(shown(extended(picture, { current: at(40) }, -1)), [50, 32]);
  });

  it('never ends in the future', () => {
    const last = extended(picture, { current: at(150) }, 1);
    assert.deepEqual(shown(extended(picture, last, 1)), [100, 200]);
  });

  it('keeps a minute when an end is moved over the other one', () => {
    const stretch = { anchor: at(40), head: at(42) };
    assert.deepEqual(shown({ stretch: nudged(picture, stretch, 'start', 1) }), [42, 41]);
    assert.deepEqual(shown({ stretch: nudged(picture, stretch, 'end', -1) }), [40, 41]);
    assert.deepEqual(shown({ stretch: nudged(picture, stretch, 'end', 1) }), [40, 45]);
  });
});

describe('the bounds of entries', () => {
  it('are hit when the pointer is near, the nearest one first', () => {
    assert.deepEqual(boundNear(picture.blocks, at(52), 3 * MINUTE), { entry: 'one', side: 'start', at: at(50) });
    assert.deepEqual(boundNear(picture.blocks, at(89), 3 * MINUTE), { entry: 'two', side: 'end', at: at(90) });
    assert.equal(boundNear(picture.blocks, at(60), 3 * MINUTE), undefined);
    assert.equal(boundNear(picture.blocks, at(1), 3 * MINUTE), undefined);
  });

  it('that are not those of the entry cannot be moved', () => {
    const part = block(50, 70, { type: 'duty', entry: 'one', ownEnd: true });
    assert.equal(boundNear([part], at(50), MINUTE), undefined);
    assert.equal(boundNear([part], at(70), MINUTE)?.side, 'end');
  });

  it('stay a minute apart, in the day and in the past', () => {
    const [, , one] = picture.blocks;
    assert.ok(one);
    assert.deepEqual(boundLimits(picture, one, 'start'), { start: 0, end: at(69) });
    assert.deepEqual(boundLimits(picture, one, 'end'), { start: at(51), end: at(200) });
  });
});

describe('the entries that a stretch deletes', () => {
  it('are those that lie wholly in it', () => {
    assert.deepEqual(entriesWithin(picture.blocks, { start: at(40), end: at(95) }), ['one', 'two']);
    assert.deepEqual(entriesWithin(picture.blocks, { start: at(60), end: at(95) }), ['two']);
    assert.deepEqual(entriesWithin(picture.blocks, { start: at(0), end: at(40) }), []);
  });
});
