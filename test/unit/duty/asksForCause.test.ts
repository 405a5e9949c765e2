import assert from 'node:assert/strict';
import { asksForCause, isUnanswered, OPEN_CAUSE } from '../../../src/core/duty/cause';
import type { DutyEntry } from '../../../src/core/records/dutyEntry';

describe('The question for the cause of a duty that ended', () => {
  it('is asked if the cause is open, and after misuse only if the developer wants that', () => {
    const misuse = { category: 'misuse-debugging', duty: 'misuse-debugging.api' };
    assert.deepEqual([asksForCause(OPEN_CAUSE, false), asksForCause(OPEN_CAUSE, true)], [true, true]);
    assert.deepEqual([asksForCause(misuse, false), asksForCause(misuse, true)], [false, true]);
    assert.equal(asksForCause({ category: 'firefighting' }, true), false);
    assert.equal(asksForCause({ category: 'own', duty: 'own.debugging' }, true), false);
  });

  it('is open until the entry is deleted, runs again or is tagged as something else', () => {
    const stopped: DutyEntry = {
      ...{ id: 'e', start: 0, end: 1, zone: 'UTC', createdAt: 0 },
      ...{ ...OPEN_CAUSE, duration: 'measured', provenance: 'manual-live' },
    };
    const { end: _end, ...running } = stopped;
    assert.equal(isUnanswered(stopped, { ...stopped, note: 'a note changes nothing' }), true);
    assert.equal(isUnanswered(stopped, undefined), false);
    assert.equal(isUnanswered(stopped, running), false);
    assert.equal(isUnanswered(stopped, { ...stopped, duty: 'firefighting.incident' }), false);
    assert.equal(isUnanswered(stopped, { ...stopped, category: 'own' }), false);
  });
});
