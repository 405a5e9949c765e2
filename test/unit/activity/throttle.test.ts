import assert from 'node:assert/strict';
import { Throttle } from '../../../src/core/activity/throttle';

describe('The throttle of frequent signals', () => {
  it('lets the first signal pass, and then at most one signal a second', () => {
    const throttle = new Throttle();
    const passed = [0, 1, 500, 999, 1000, 1500, 2000, 9000].filter((at) => throttle.passes(at));
    assert.deepEqual(passed, [0, 1000, 2000, 9000]);
  });

  it('lets a signal about something else pass immediately', () => {
    const throttle = new Throttle();
    assert.equal(throttle.passes(0, 'chat'), true);
    assert.equal(throttle.passes(10, 'comment'), true);
    assert.equal(throttle.passes(20, 'comment'), false);
  });

  it('lets signals pass after the clock was set back', () => {
    const throttle = new Throttle();
    throttle.passes(3_600_000);
    assert.equal(throttle.passes(0), true);
    assert.equal(throttle.passes(999), false);
  });
});
