import assert from 'node:assert/strict';
import { MINUTE } from '../../../src/core/time/span';
import type { DayRow } from '../../../src/core/timeline/dayRows';
import { readCapture } from '../../../src/core/input/capture';
import { freeSpans } from '../../../src/editor/entry/entryInput';

const at = (minute: number) => Date.UTC(2026, 10, 23, 13) + minute * MINUTE;
const span = (from: number, to: number) => ({ start: at(from), end: at(to) });

describe('Text typed into a capture', () => {
  const keys = ['1', '2', '5', '0'];

  it('is the key of a category, optionally followed by a length', () => {
    assert.deepEqual(readCapture('5', keys), { digit: '5' });
    assert.deepEqual(readCapture('0', keys), { digit: '0' });
    assert.deepEqual(readCapture('5 20m', keys), { digit: '5', when: '20m' });
  });

  it('is a length if it does not begin with a separate key', () => {
    assert.deepEqual(readCapture('7', keys), { when: '7' });
    assert.deepEqual(readCapture('5 min', keys), { when: '5 min' });
    assert.deepEqual(readCapture('20m', keys), { when: '20m' });
  });
});

describe('The free time of several rows of a day', () => {
  it('is merged into as few spans as possible, measured if without gaps, and excludes entries and pauses', () => {
    const suggestion = { ...span(40, 60), category: 'documentation', reasons: [] };
    const rows: DayRow[] = [
      { type: 'suggestion', state: 'suggested', suggestion, ...span(40, 60) },
      { type: 'segment', state: 'own', ...span(0, 10) },
      { type: 'gap', ...span(10, 25) },
      { type: 'duty', state: 'confirmed', category: 'support', entry: 'e', ...span(25, 30) },
      { type: 'paused', ...span(30, 35) },
    ];
    assert.deepEqual(freeSpans(rows.slice(1, 2)), [{ ...span(0, 10), duration: 'measured' }]);
    assert.deepEqual(freeSpans(rows), [span(0, 25), { ...span(40, 60), duration: 'measured', proposed: suggestion }]);
  });
});
