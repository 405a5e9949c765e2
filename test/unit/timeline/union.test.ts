import assert from 'node:assert/strict';
import { unite } from '../../../src/core/timeline/union';
import { activity, at, timeOf } from './build';

function held(...activities: ReturnType<typeof activity>[]): string[] {
  return unite(activities).map(({ start, end, activity: { window } }) => `${timeOf(start)}-${timeOf(end)} ${window}`);
}

describe('the union of windows', () => {
  it('does not change activities that do not overlap', () => {
    assert.deepEqual(held(activity('09:00', '09:10'), activity('09:20', '09:30', { window: 'w2' })), [
      '09:00:00-09:10:00 w1',
      '09:20:00-09:30:00 w2',
    ]);
  });

  it('counts overlapping time for the window with the newest evidence', () => {
    const one = activity('09:00', '09:10', { evidence: [at('09:00'), at('09:06')] });
    const other = activity('09:04', '09:12', { window: 'w2', evidence: [at('09:04'), at('09:08')] });
    assert.deepEqual(held(one, other), [
      '09:00:00-09:04:00 w1',
      '09:04:00-09:06:00 w2',
      '09:06:00-09:08:00 w1',
      '09:08:00-09:12:00 w2',
    ]);
  });

  it('counts time for the longer activity again after a shorter one within it', () => {
    const outer = activity('09:00', '09:10');
    const inner = activity('09:04', '09:06', { window: 'w2' });
    assert.deepEqual(held(outer, inner), ['09:00:00-09:04:00 w1', '09:04:00-09:06:00 w2', '09:06:00-09:10:00 w1']);
  });

  it('does not depend on the order of the activities', () => {
    const spans = [
      activity('09:00', '09:10'),
      activity('09:00', '09:10', { window: 'w2' }),
      activity('09:00', '09:10', { window: 'w3' }),
    ];
    assert.deepEqual(held(...spans.toReversed()), held(...spans));
  });

  it('gives the same beginning to the same window, however long each of them goes on', () => {
    const beginning = (...ends: readonly [string, string]) =>
      held(activity('09:00', ends[0]), activity('09:00', ends[1], { window: 'w2' }))[0];
    assert.equal(beginning('09:10', '09:05'), '09:00:00-09:05:00 w2');
    assert.equal(beginning('09:05', '09:10'), '09:00:00-09:10:00 w2');
  });

  it('omits activities without length', () => {
    assert.deepEqual(held(activity('09:00', '09:00')), []);
  });
});
