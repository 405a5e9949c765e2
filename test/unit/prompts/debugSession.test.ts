import assert from 'node:assert/strict';
import { debuggedTime } from '../../../src/core/prompts/debugSession';
import { HOUR, MINUTE } from '../../../src/core/time/span';

describe('The time of a debug session to ask about', () => {
  it('is the whole session if it lasted at least ten minutes', () => {
    assert.deepEqual(debuggedTime({ start: 0, end: 10 * MINUTE }, 0), { start: 0, end: 10 * MINUTE });
    assert.equal(debuggedTime({ start: 0, end: 10 * MINUTE - 1 }, 0), undefined);
  });

  it('ends at the last activity when the session was left running overnight', () => {
    assert.deepEqual(debuggedTime({ start: 0, end: 16 * HOUR }, HOUR), { start: 0, end: HOUR });
    assert.equal(debuggedTime({ start: 0, end: 16 * HOUR }, MINUTE), undefined);
  });

  it('does not exist for a session longer than an entry can be', () => {
    assert.equal(debuggedTime({ start: 0, end: 25 * HOUR }, 25 * HOUR), undefined);
  });
});
