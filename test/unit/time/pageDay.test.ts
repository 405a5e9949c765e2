import assert from 'node:assert/strict';
import { earlierDate, pageDay } from '../../../src/core/time/pageDay';

const calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };
const now = Date.parse('2026-11-27T12:00:00+01:00');

describe('Paging through days', () => {
  it('goes back from today day by day, and forward again up to today', () => {
    assert.equal(pageDay(undefined, 'before', calendar, now), '2026-11-26');
    assert.equal(pageDay('2026-11-26', 'before', calendar, now), '2026-11-25');
    assert.equal(pageDay('2026-11-25', 'after', calendar, now), '2026-11-26');
    assert.equal(pageDay('2026-11-26', 'after', calendar, now), undefined);
  });

  it('stays at today, because nothing has happened after it', () => {
    assert.equal(pageDay(undefined, 'after', calendar, now), undefined);
    assert.equal(earlierDate('2026-11-28', calendar, now), undefined);
  });

  it('goes by the days of the developer, which may begin in the night', () => {
    const night = Date.parse('2026-11-27T02:00:00+01:00');
    assert.equal(pageDay(undefined, 'before', { ...calendar, dayStartsAt: 240 }, night), '2026-11-25');
  });

  it('leaves out a day that the clocks of a zone skipped', () => {
    const samoa = { ...calendar, zone: 'Pacific/Apia' };
    const at = Date.parse('2012-01-05T00:00:00Z');
    assert.equal(pageDay('2011-12-31', 'before', samoa, at), '2011-12-29');
    assert.equal(pageDay('2011-12-29', 'after', samoa, at), '2011-12-31');
  });

  it('stays the same day after the clock was changed in it', () => {
    const after = Date.parse('2026-10-26T12:00:00+01:00');
    assert.equal(pageDay(undefined, 'before', calendar, after), '2026-10-25');
    assert.equal(pageDay('2026-10-25', 'before', calendar, after), '2026-10-24');
    assert.equal(pageDay('2026-10-24', 'after', calendar, after), '2026-10-25');
  });
});
