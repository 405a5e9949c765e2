import assert from 'node:assert/strict';
import { parseAbsence } from '../../../src/core/prompts/absence';

const MINUTE = 60_000;
const calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };
const start = Date.UTC(2026, 10, 24, 12, 5);
const gap = { start, end: start + 35 * MINUTE };

describe('The corrected length of an absence', () => {
  it('counts from the start of the absence', () => {
    assert.deepEqual(parseAbsence('25m', gap, calendar, gap.end), { start, end: start + 25 * MINUTE });
  });

  it('can be typed as times of its day', () => {
    const expected = { start: start + 5 * MINUTE, end: start + 20 * MINUTE };
    assert.deepEqual(parseAbsence('13:10-13:25', gap, calendar, gap.end), expected);
  });

  it('is rejected when it ends in the future', () => {
    assert.throws(() => parseAbsence('2h', gap, calendar, gap.end), /future/);
  });

  it('is rejected when it is not a length, with a message that gives the accepted form', () => {
    assert.throws(() => parseAbsence('a while', gap, calendar, gap.end), /Accepted/);
  });
});
