import assert from 'node:assert/strict';
import { askedRow } from '../../../src/core/day/askedRow';
import type { DayBlock } from '../../../src/core/day/dayBlocks';
import { MINUTE } from '../../../src/core/time/span';

const at = (minute: number) => minute * MINUTE;
const duty = (start: number, end: number, running = false): DayBlock => ({
  length: at(end - start),
  row: {
    type: 'duty',
    start: at(start),
    end: at(end),
    category: 'support',
    entry: `from ${start}`,
    state: 'confirmed',
  },
  running,
  ownStart: true,
  ownEnd: !running,
});
const asked = (start: number, end: number, blocks: readonly DayBlock[]) => {
  const row = askedRow({ start: at(start), end: at(end) }, blocks);
  return row?.type === 'duty' ? row.entry : undefined;
};

describe('the row that the page of a day asks about', () => {
  it('is the one that covers exactly the stretch', () => {
    assert.equal(asked(60, 120, [duty(0, 60), duty(60, 120)]), 'from 60');
  });

  it('is none for the first part of a tag, so that the rest of it stays as it is', () => {
    assert.equal(asked(60, 90, [duty(60, 120)]), undefined);
    assert.equal(asked(60, 90, [duty(60, 120, true)]), undefined);
  });

  it('is the running duty also when it grew since the page was drawn', () => {
    assert.equal(asked(60, 119.6, [duty(60, 120, true)]), 'from 60');
  });
});
