import assert from 'node:assert/strict';
import { MINUTE, SECOND } from '../../../src/core/time/span';
import { currentStretch } from '../../../src/core/timeline/currentStretch';
import type { Segment, SegmentState } from '../../../src/core/timeline/segment';

const at = (minute: number) => Date.UTC(2026, 10, 23, 13) + minute * MINUTE;
const span = (from: number, to: number) => ({ start: at(from), end: at(to) });
const idle = 5 * MINUTE;

function segment(from: number, to: number, more: Partial<Segment> = {}): Segment {
  return { ...span(from, to), state: 'untagged', project: 'billing', measured: (to - from) * MINUTE, ...more };
}

describe('The current stretch', () => {
  it('includes own and suggested time back to the last tag, and has the project with most time', () => {
    const segments = [
      segment(0, 10, { state: 'confirmed', category: 'support' }),
      segment(10, 20, { state: 'own', project: 'orders' }),
      segment(20, 45, { state: 'suggested' }),
      segment(45, 58),
    ];
    assert.deepEqual(currentStretch(segments, at(60), idle), { ...span(10, 60), project: 'billing' });
  });

  it('adds up the time of a project over all its segments', () => {
    const segments = [segment(0, 10), segment(10, 25, { project: 'orders' }), segment(25, 35)];
    assert.equal(currentStretch(segments, at(35), idle)?.project, 'billing');
  });

  it('has no project when no file belonged to one', () => {
    const { project: _none, ...outside } = segment(0, 10);
    assert.deepEqual(currentStretch([outside], at(10), idle), span(0, 10));
  });

  it('continues across gaps of up to a minute, and starts after a longer one', () => {
    assert.equal(currentStretch([segment(0, 10), segment(11, 20)], at(20), idle)?.start, at(0));
    const later = { ...segment(11, 20), start: at(11) + SECOND };
    assert.equal(currentStretch([segment(0, 10), later], at(20), idle)?.start, at(11) + SECOND);
  });

  it('ends when there is no evidence for longer than the idle time', () => {
    const segments = [segment(20, 58)];
    assert.deepEqual(currentStretch(segments, at(63), idle)?.end, at(63));
    assert.equal(currentStretch(segments, at(63) + SECOND, idle), undefined);
    assert.equal(currentStretch(segments, at(60), MINUTE), undefined);
  });

  it('is at least a minute long', () => {
    assert.equal(currentStretch([segment(59, 60)], at(60) - SECOND, idle), undefined);
    assert.deepEqual(currentStretch([segment(59, 60)], at(60), idle), { ...span(59, 60), project: 'billing' });
  });

  for (const state of ['confirmed', 'excluded'] satisfies SegmentState[]) {
    it(`is undefined when the latest time is ${state}, and starts after earlier time that is`, () => {
      assert.equal(currentStretch([segment(0, 60, { state })], at(60), idle), undefined);
      assert.equal(currentStretch([segment(0, 30, { state }), segment(30, 60)], at(60), idle)?.start, at(30));
    });
  }

  it('leaves out what begins later, such as an entry in the future', () => {
    const planned = segment(60, 90, { state: 'confirmed' });
    assert.deepEqual(currentStretch([segment(0, 60), planned], at(60), idle), { ...span(0, 60), project: 'billing' });
  });

  it('is undefined without segments', () => {
    assert.equal(currentStretch([], at(60), idle), undefined);
  });
});
