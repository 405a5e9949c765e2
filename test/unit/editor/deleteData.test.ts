import assert from 'node:assert/strict';
import { parseDays } from '../../../src/core/input/dayRange';
import { amountText, isConfirmation, isNothing } from '../../../src/editor/data/deleteText';

const calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };
const nothing = {
  ...{ entries: 0, waits: 0, pauses: 0, leave: 0, decisions: 0, observations: 0, activity: 0 },
  ...{ backups: 0, keptFiles: 0 },
};

describe('The days to delete', () => {
  it('are whole local days, from the first to the last', () => {
    const range = parseDays('2026-11-23 to 2026-11-24', calendar);
    assert.equal(new Date(range.start).toISOString(), '2026-11-22T23:00:00.000Z');
    assert.equal(new Date(range.end).toISOString(), '2026-11-24T23:00:00.000Z');
  });

  it('can be one day, which has 25 hours when summer time ends', () => {
    const { start, end } = parseDays(' 2026-10-25 ', calendar);
    assert.equal(end - start, 25 * 3_600_000);
  });

  it('can be written with a hyphen or a dash', () => {
    assert.deepEqual(parseDays('2026-11-23 - 2026-11-24', calendar), parseDays('2026-11-23–2026-11-24', calendar));
  });

  for (const typed of ['', 'today', '2026-11', '2026-02-30', '2026-11-24 to 2026-11-23', '2026-11-23 to']) {
    it(`are rejected when the input is “${typed}”, with an example of the accepted form`, () => {
      assert.throws(() => parseDays(typed, calendar), /days: .*2026-11-23/);
    });
  }
});

describe('The amount to delete', () => {
  it('lists every kind of data', () => {
    const text = amountText({
      entries: 3,
      waits: 1,
      pauses: 2,
      leave: 0,
      decisions: 1,
      observations: 5,
      activity: 130 * 60_000,
      backups: 4,
      keptFiles: 0,
    });
    assert.equal(
      text,
      '3 entries, 2 h 10 min of activity, 1 wait, 2 pauses, 1 answer to a suggestion, 5 observations of other programs, the same in 4 backups',
    );
  });

  it('tells backups, which can be restored, from files that were only kept', () => {
    assert.equal(amountText({ ...nothing, backups: 1, keptFiles: 4 }), 'the same in 1 backup and 4 kept files');
    assert.equal(amountText({ ...nothing, keptFiles: 1 }), 'the same in 1 kept file');
  });

  it('leaves out kinds of data that are not stored', () => {
    assert.equal(amountText({ ...nothing, entries: 1 }), '1 entry');
  });

  it('is nothing only for a range without data and without backups', () => {
    const range = { start: 0, end: 1 };
    assert.equal(isNothing(nothing, range), true);
    assert.equal(isNothing({ ...nothing, backups: 1 }, range), false);
    assert.equal(isNothing({ ...nothing, keptFiles: 1 }, range), false);
    assert.equal(isNothing(nothing, undefined), false);
  });
});

describe('the word that confirms a deletion', () => {
  it('is taken in small and capital letters, and nothing else is', () => {
    for (const typed of ['delete', ' Delete ', 'DELETE']) assert.equal(isConfirmation(typed, 'delete'), true, typed);
    for (const typed of ['', 'del', 'delete it', 'yes']) assert.equal(isConfirmation(typed, 'delete'), false, typed);
  });
});
