import assert from 'node:assert/strict';
import { MINUTE } from '../../../src/core/time/span';
import type { DayRow } from '../../../src/core/timeline/dayRows';
import type { Segment } from '../../../src/core/timeline/segment';
import { readCapture } from '../../../src/core/input/capture';
import { freeSpans } from '../../../src/editor/entry/entryInput';
import { currentStretch } from '../../../src/core/timeline/currentStretch';

const at = (minute: number) => Date.UTC(2026, 10, 23, 13) + minute * MINUTE;
const span = (from: number, to: number) => ({ start: at(from), end: at(to) });
const idle = 5 * MINUTE;

describe('The current stretch', () => {
  const segment = (from: number, to: number, more: Partial<Segment> = {}): Segment => ({
    ...{ ...span(from, to), state: 'untagged', project: 'billing', measured: (to - from) * MINUTE },
    ...more,
  });

  it('includes own and suggested time back to the last tag, and has the project with most time', () => {
    const segments = [
      segment(0, 10, { state: 'confirmed', category: 'support' }),
      segment(10, 20, { state: 'own', project: 'orders' }),
      segment(20, 45, { state: 'suggested' }),
      segment(45, 58),
    ];
    assert.deepEqual(currentStretch(segments, at(60), idle), { ...span(10, 60), project: 'billing' });
  });

  it('starts after the last break, and ends when there is no evidence for longer than the idle time', () => {
    const segments = [segment(0, 10), segment(20, 58)];
    assert.equal(currentStretch(segments, at(60), idle)?.start, at(20));
    assert.equal(currentStretch(segments, at(64), idle), undefined);
  });

  it('is undefined when the latest time is tagged', () => {
    assert.equal(currentStretch([segment(0, 60, { state: 'confirmed' })], at(60), idle), undefined);
  });
});

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
