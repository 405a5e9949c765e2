import assert from 'node:assert/strict';
import type { RuleId } from '../../../src/core/records/ruleId';
import { dueBlind } from '../../../src/core/suggest/blindCheck';
import type { Suggestion } from '../../../src/core/suggest/suggestion';

const of = (rule: RuleId, start: number): Suggestion => ({
  ...{ start, end: start + 10, category: 'documentation', reasons: [{ rule, holds: 10 }] },
});
const likely = [of('R01', 0), of('R03', 20), of('R01', 40)];
const record = (accepted: Partial<Record<RuleId, number>>, askedToday = false) => ({
  askedToday,
  acceptedSince: (rule: RuleId) => accepted[rule],
});

describe('A blind check', () => {
  it('is due for one in ten likely proposals of a rule, after nine that were accepted', () => {
    assert.equal(dueBlind(likely, record({ R01: 8, R03: 8 })), undefined);
    assert.equal(dueBlind(likely, record({ R01: 8, R03: 9 })), likely[1]);
    assert.equal(dueBlind(likely, record({ R01: 9, R03: 9 })), likely[0]);
  });

  it('is due for the first likely proposal of a rule', () => {
    assert.equal(dueBlind(likely, record({ R01: 0 })), likely[1]);
  });

  it('is due at most once a day', () => {
    assert.equal(dueBlind(likely, record({}, true)), undefined);
  });

  it('is never due for a proposal that is not likely', () => {
    assert.equal(dueBlind([], record({})), undefined);
  });
});
