import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/input/dayRange';

const calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };
const now = Date.parse('2026-11-27T12:00:00+01:00');

describe('A typed day', () => {
  it('is a date, today or yesterday', () => {
    assert.equal(parseDay(' 2026-11-20 ', calendar, now), '2026-11-20');
    assert.equal(parseDay('Today', calendar, now), '2026-11-27');
    assert.equal(parseDay('yesterday', calendar, now), '2026-11-26');
  });

  it('is refused with the accepted form if it is anything else', () => {
    for (const typed of ['', 'soon', '2026-13-01', '2026-11-20 to 2026-11-21', 20, null]) {
      assert.throws(() => parseDay(typed, calendar, now), /^InputError: day: .*2026-11-23, today or yesterday/);
    }
  });

  it('is refused if it has not come yet', () => {
    assert.throws(() => parseDay('2026-11-28', calendar, now), /day: this day has not come yet/);
  });
});
