import assert from 'node:assert/strict';
import { elapsedWorkingTime } from '../../../src/core/wait/elapsed';
import { HOUR } from '../../../src/core/time/span';
import { weekBook } from './support/weekBook';

describe('Waits', () => {
  const book = weekBook();
  book.duty('Tue 10:00-10:05', 'chasing.server-access');
  book.duty('Thu 10:00-10:05', 'chasing.server-access');
  const wait = {
    id: 'w',
    subject: 'server access',
    owner: 'operations',
    openedAt: book.at('Tue 10:00'),
    followUps: 2,
  };

  it('show elapsed working time beside the effort, and add nothing to tracked time', () => {
    const report = book.report({ waits: [{ ...wait, closedAt: book.at('Thu 10:30') }] });
    assert.deepEqual(
      report.waits?.items.map(({ elapsed, open }) => [elapsed / HOUR, open]),
      [[8 + 9 + 1.5, false]],
    );
    assert.equal(report.waits?.effort, report.totals.tracked);
  });

  it('have elapsed time until now while they are open', () => {
    const report = book.report({ waits: [wait] }, { now: book.at('Wed 12:00') });
    assert.deepEqual(
      report.waits?.items.map(({ elapsed, open }) => [elapsed / HOUR, open]),
      [[8 + 3, true]],
    );
  });

  it('have working hours of the calendar where the local day starts later than midnight', () => {
    const calendar = { ...book.calendar, dayStartsAt: 4 * 60 };
    const hours = { days: [1, 2, 3, 4, 5], parts: [{ from: 0, to: 12 * 60 }] };
    const elapsed = elapsedWorkingTime(book.at('Tue 10:00'), book.at('Wed 03:00'), { calendar, hours, leave: [] });
    assert.equal(elapsed / HOUR, 2 + 3);
  });

  it('are absent from the report when waits are not recorded', () => {
    assert.equal(book.report().waits, undefined);
  });
});
