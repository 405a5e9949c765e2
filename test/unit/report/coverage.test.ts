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

  it('requires in a week in progress only the days that have begun', () => {
    const book = weekWith(['Mon', 'Tue'], 0);
    const report = book.report({}, { now: book.at('Tue 17:00') });
    assert.deepEqual([report.progress, report.coverage?.grade], ['current', 'A']);
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
