import assert from 'node:assert/strict';
import type { Activity } from '../../../src/core/activity/activity';
import { addEntry } from '../../../src/core/duty/newEntry';
import { keptSince } from '../../../src/core/store/retention';
import { MINUTE } from '../../../src/core/time/span';
import { HandClock } from '../../support/tempStore';
import { openStore } from '../../../src/store/sqliteStore';

const berlin = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };
const now = Date.UTC(2026, 10, 23, 9);

describe('The retention of measured activity', () => {
  it('has no limit when the number of months is 0', () => {
    assert.equal(keptSince(berlin, now, 0), undefined);
  });

  it('is the given number of calendar months, and the days before in the same week, so that no week is half deleted', () => {
    assert.equal(keptSince(berlin, now, 1), Date.UTC(2026, 9, 18, 22), 'Friday 23 October, in summer time');
    assert.equal(keptSince(berlin, now, 13), Date.UTC(2025, 9, 19, 22), 'Thursday 23 October');
    assert.equal(keptSince(berlin, Date.UTC(2026, 2, 31, 12), 1), Date.UTC(2026, 1, 22, 23), 'no 31 February');
    assert.equal(keptSince(berlin, Date.UTC(2026, 10, 19, 12), 1), Date.UTC(2026, 9, 18, 22), 'a Monday');
    const fromSunday = { zone: 'America/New_York', dayStartsAt: 240, weekStartsOn: 7 };
    assert.equal(keptSince(fromSunday, now, 1), Date.UTC(2026, 9, 18, 8), 'the week begins on Sunday at 04:00');
  });

  it('deletes old activity in parts, and deletes no entries', () => {
    const store = openStore(':memory:', new HandClock(now));
    const window = { id: 'w', editor: 'e', startedAt: now, seenAt: now - 9000 * MINUTE };
    const activities = Array.from({ length: 5000 }, (_, index): Activity => {
      const start = now - (5000 - index) * MINUTE;
      return { start, end: start + MINUTE, window: 'w', kind: 'edit', fileClass: 'source', evidence: [start] };
    });
    store.save(window, 'UTC', activities, [now - 3000 * MINUTE, now - 1]);
    const old = { category: 'support', start: now - 4000 * MINUTE, end: now - 3990 * MINUTE };
    store.act('add', addEntry(old, undefined, { now, zone: 'UTC', newId: () => store.newId() }));
    const limit = now - 500.5 * MINUTE;
    const all = { start: 0, end: now };
    assert.equal(store.eraser.prune(limit), true);
    assert.equal(store.activitiesIn(all).length, 3000);
    assert.equal(store.eraser.prune(limit), true);
    assert.equal(store.eraser.prune(limit), false);
    const left = store.activitiesIn(all);
    assert.equal(left[0]?.start, now - 501 * MINUTE, 'activity that reaches beyond the limit stays complete');
    assert.equal(left.length, 501);
    assert.equal(store.eraser.prune(limit), false);
    assert.equal(store.entriesIn(all).length, 1);
    assert.deepEqual(store.signsIn(all), [now - 1], 'signs of life before the limit are deleted, too');
    assert.deepEqual(store.windowsIn({ start: 0, end: now + 1 }), []);
    assert.ok(store.undo(), 'undo still works');
    store.dispose();
  });
});
