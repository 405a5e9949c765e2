import assert from 'node:assert/strict';
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

  it('are absent from the report when waits are not recorded', () => {
    assert.equal(book.report().waits, undefined);
  });
});
