import assert from 'node:assert/strict';
import type { Activity } from '../../../src/core/activity/activity';
import { partsInside, partsOutside } from '../../../src/core/activity/clipActivity';

const whole: Activity = {
  start: 0,
  end: 100,
  window: 'w',
  kind: 'edit',
  fileClass: 'source',
  workAtEnd: 'billing',
  evidence: [0, 10, 40, 60, 100],
  typed: [0, 40, 100],
};
const hole = [{ start: 20, end: 50 }];

describe('the parts of an activity', () => {
  it('are the whole activity when there are no holes', () => {
    assert.deepEqual(partsOutside(whole, []), [whole]);
    assert.deepEqual(partsInside(whole, []), []);
  });

  it('have evidence at their start and the evidence within them', () => {
    assert.deepEqual(
      partsOutside(whole, hole).map(({ evidence }) => evidence),
      [
        [0, 10],
        [50, 60, 100],
      ],
    );
    assert.deepEqual(partsInside(whole, hole)[0]?.evidence, [20, 40]);
  });

  it('have the edits within them, and none at a start that was no edit; what is not known stays so', () => {
    assert.deepEqual(
      [...partsOutside(whole, hole), ...partsInside(whole, hole)].map(({ typed }) => typed),
      [[0], [100], [40]],
    );
    const { typed: _typed, ...unknown } = whole;
    assert.ok(partsOutside(unknown, hole).every((part) => !('typed' in part)));
  });

  it('have the work at the end only if they end where the whole ends', () => {
    assert.deepEqual(
      partsOutside(whole, hole).map(({ workAtEnd }) => workAtEnd),
      [undefined, 'billing'],
    );
    assert.equal(partsInside(whole, hole)[0]?.workAtEnd, undefined);
  });
});
