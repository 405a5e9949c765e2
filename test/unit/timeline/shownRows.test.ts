import assert from 'node:assert/strict';
import { MINUTE } from '../../../src/core/time/span';
import type { Segment } from '../../../src/core/timeline/segment';
import { shownRows } from '../../../src/core/timeline/shownRows';

const midnight = Date.UTC(2026, 10, 23);
const at = (minute: number) => midnight + 9 * 60 * MINUTE + minute * MINUTE;
const day = { date: '2026-11-23', span: { start: midnight, end: midnight + 24 * 60 * MINUTE } };
const idle = 5 * MINUTE;
const own = (from: number, to: number): Segment => ({
  state: 'own',
  kind: 'edit',
  measured: (to - from) * MINUTE,
  start: at(from),
  end: at(to),
});

describe('The rows of the day that are shown', () => {
  const show = (now: number, ...segments: Segment[]) =>
    shownRows({ segments, unrecorded: [], elsewhere: [], day, running: undefined }, at(now), idle);
  const types = (now: number, ...segments: Segment[]) => show(now, ...segments).rows.map(({ type }) => type);

  it('have a gap where nothing was recorded for as long as the idle threshold, and none for less', () => {
    assert.deepEqual(types(20, own(0, 10), own(15, 20)), ['segment', 'gap', 'segment']);
    assert.deepEqual(
      types(20, own(0, 10), own(14, 20)).filter((type) => type === 'gap'),
      [],
    );
  });

  it('have none of less than a minute, except the duty that is running', () => {
    const tag = { state: 'confirmed', category: 'documentation', entry: 'e1' } as const;
    const short: Segment = { ...tag, measured: 0, start: at(10), end: at(10.9) };
    assert.deepEqual(types(10.9, own(0, 10), short), ['segment']);
    assert.deepEqual(types(10.9, own(0, 0.9), own(5.9, 10)), ['gap', 'segment']);
    const running = shownRows(
      { segments: [own(0, 10), short], unrecorded: [], elsewhere: [], day, running: 'e1' },
      at(10.9),
      idle,
    );
    assert.deepEqual(
      running.rows.map(({ type }) => type),
      ['segment', 'duty'],
    );
  });

  it('are others every minute while they end in a gap, and not while work goes on', () => {
    const [first, same, next] = [20, 20.5, 21].map((now) => show(now, own(0, 10)).growing);
    assert.notEqual(first, undefined);
    assert.deepEqual([same === first, next === first], [true, false]);
    assert.equal(show(12, own(0, 10)).growing, undefined);
  });
});
