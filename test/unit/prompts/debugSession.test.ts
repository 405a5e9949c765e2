import assert from 'node:assert/strict';
import { debuggedTime } from '../../../src/core/prompts/debugSession';
import { HOUR, MINUTE } from '../../../src/core/time/span';

describe('the time of a debug session that is asked about', () => {
  it('is all of it from ten minutes on', () => {
    assert.deepEqual(debuggedTime({ start: 0, end: 10 * MINUTE }, 0), { start: 0, end: 10 * MINUTE });
    assert.equal(debuggedTime({ start: 0, end: 10 * MINUTE - 1 }, 0), undefined);
  });

  it('ends at the last sign of life where it was left running overnight', () => {
    assert.deepEqual(debuggedTime({ start: 0, end: 16 * HOUR }, HOUR), { start: 0, end: HOUR });
    assert.equal(debuggedTime({ start: 0, end: 16 * HOUR }, MINUTE), undefined);
  });

  it('is none that no entry could hold', () => {
    assert.equal(debuggedTime({ start: 0, end: 25 * HOUR }, 25 * HOUR), undefined);
  });
});
