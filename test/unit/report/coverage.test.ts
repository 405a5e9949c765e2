import assert from 'node:assert/strict';
import { HOUR } from '../../../src/core/time/span';
import { weekBook } from './support/weekBook';

/** Five days of `hours` own work and `untagged` minutes without evidence. */
function weekWith(days: string[], untaggedMinutes: number) {
  const book = weekBook();
  for (const day of days) {
    book.code(`${day} 09:00-11:00`);
    if (untaggedMinutes > 0)
      book.read(
        `${day} 12:00-${12 + Math.floor(untaggedMinutes / 60)}:${String(untaggedMinutes % 60).padStart(2, '0')}`,
      );
  }
  return book;
}

const workdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];

describe('The coverage grade', () => {
  it('is A with at most 15 % open on four days', () => {
    assert.equal(weekWith(workdays.slice(0, 4), 21).report().coverage?.grade, 'A');
  });

  it('is B between 15 % and 30 % open, and reports what is missing for A', () => {
    const { coverage } = weekWith(workdays, 30).report();
    assert.deepEqual([coverage?.grade, coverage?.shortfalls], ['B', ['open']]);
  });

  it('is C above 30 % open', () => {
    const { coverage } = weekWith(workdays, 90).report();
    assert.deepEqual([coverage?.grade, coverage?.shortfalls], ['C', ['open']]);
  });

  it('is C on two days, unless the other three were leave', () => {
    const book = weekWith(['Mon', 'Tue'], 0);
    assert.equal(book.report().coverage?.grade, 'C');
    const leave = ['2026-11-25', '2026-11-26', '2026-11-27'];
    const { coverage } = book.report({ leave });
    assert.deepEqual([coverage?.grade, coverage?.workdays, coverage?.short], ['A', 2, true]);
  });

  it('requires as many days in a week in progress as in one that is over', () => {
    const book = weekWith(['Mon', 'Tue'], 0);
    const { progress, coverage } = book.report({}, { now: book.at('Tue 17:00') });
    assert.deepEqual([progress, coverage?.grade, coverage?.shortfalls], ['current', 'C', ['days']]);
    assert.deepEqual([coverage?.recordedWorkdays, coverage?.workdays], [2, 2]);
  });

  it('counts Saturday and Sunday as recorded days, but not among the workdays', () => {
    const { coverage } = weekWith(['Mon', 'Tue', 'Wed', 'Sat'], 0).report();
    assert.deepEqual([coverage?.grade, coverage?.recordedDays], ['A', 4]);
    assert.deepEqual([coverage?.recordedWorkdays, coverage?.workdays], [3, 5]);
  });

  it('counts no workday before recording began, and is never A on the first day', () => {
    const book = weekWith(['Thu'], 0);
    const since = book.at('Thu 08:00');
    const { coverage } = book.report({ since }, { now: book.at('Thu 17:00') });
    assert.deepEqual([coverage?.grade, coverage?.shortfalls], ['C', ['days']]);
    assert.deepEqual([coverage?.recordedWorkdays, coverage?.workdays], [1, 1]);
    assert.equal(book.report({ since }).coverage?.workdays, 2);
  });

  it('counts a workday before recording began if time was tagged on it', () => {
    const book = weekWith(['Thu', 'Fri'], 0);
    book.duty('Tue 09:00-10:00', 'chasing');
    const { coverage } = book.report({ since: book.at('Thu 08:00') });
    assert.deepEqual([coverage?.recordedWorkdays, coverage?.workdays, coverage?.short], [3, 3, true]);
  });

  it('takes the stated hours of the whole week for the time without a record, also in the first week', () => {
    const book = weekWith(['Thu', 'Fri'], 0);
    const { method } = book.report({ since: book.at('Thu 08:00'), statedWeek: 40 * HOUR });
    assert.equal(method.noRecord, 36 * HOUR);
  });

  it('is lower when load was tagged on a later day', () => {
    const book = weekWith(workdays, 0);
    book.duty('Mon 13:00-14:00', 'chasing', { createdAt: book.at('Wed 10:00') });
    book.duty('Tue 13:00-14:00', 'chasing');
    const { coverage } = book.report();
    assert.equal(coverage?.freshness?.sameDay, 0.5);
    assert.deepEqual([coverage?.grade, coverage?.shortfalls], ['B', ['freshness']]);
  });

  it('comes with the share of estimated load and the median delay of tags', () => {
    const book = weekWith(workdays, 0);
    book.duty('Mon 13:00-15:00', 'chasing', { duration: 'estimated', createdAt: book.at('Mon 17:00') });
    book.duty('Tue 13:00-14:00', 'chasing');
    const { coverage } = book.report();
    assert.equal(coverage?.estimated, 2 / 3);
    assert.equal(coverage?.freshness?.medianDelay, HOUR);
  });

  it('does not exist in a week without time', () => {
    const report = weekBook().report();
    assert.equal(report.coverage, undefined);
    assert.equal(report.share, undefined);
  });
});
