import assert from 'node:assert/strict';
import { rulePrecision } from '../../../src/core/report/rulePrecision';
import { weekBook } from './support/weekBook';

describe('Rule precision', () => {
  it('is the part accepted unchanged of the last sixty decisions of each rule', () => {
    const old = Array.from({ length: 10 }, () => ({ rule: 'R01', verdict: 'rejected' as const }));
    const recent = Array.from({ length: 60 }, (_, index) => ({
      rule: 'R01',
      verdict: index % 4 === 0 ? ('edited' as const) : ('accepted' as const),
    }));
    assert.deepEqual(rulePrecision([...old, ...recent]), [{ rule: 'R01', decisions: 60, precision: 0.75 }]);
  });
});

describe('Outcome lines', () => {
  it('are joined when they say the same, and five at most', () => {
    const book = weekBook();
    for (let hour = 10; hour < 17; hour++) {
      const outcome = hour < 12 ? 'Mobile could ship the refund screen' : `Outcome ${hour}`;
      book.duty(`Mon ${hour}:00-${hour}:30`, 'support', { outcome });
    }
    const { outcomes } = book.report();
    assert.equal(outcomes.length, 5);
    assert.equal(outcomes[0]?.text, 'Mobile could ship the refund screen');
  });
});

describe('Paused time', () => {
  it('is in no total and is called by its name', () => {
    const book = weekBook();
    book.code('Mon 09:00-12:00');
    book.pause('Mon 10:00-11:00');
    const report = book.report();
    assert.equal(report.totals.tracked, 2 * 3_600_000);
    assert.equal(report.method.paused, 3_600_000);
  });
});

describe('Stated hours', () => {
  const recorded = (statedWeek?: number, leave: string[] = []) => {
    const book = weekBook();
    book.code('Thu 09:00-15:00');
    return book.report({ statedWeek, leave }).method.noRecord;
  };
  const hours = (count: number) => count * 3_600_000;

  it('say how much of the week has no record, less by days of leave', () => {
    assert.equal(recorded(hours(40)), hours(34));
    assert.equal(recorded(hours(40), ['2026-11-23', '2026-11-24']), hours(18));
    assert.equal(recorded(hours(4)), 0);
  });

  it('are never assumed, and claim nothing about a week in progress', () => {
    assert.equal(recorded(), undefined);
    const book = weekBook();
    book.code('Mon 09:00-10:00');
    const { method } = book.report({ statedWeek: hours(40) }, { now: book.at('Tue 12:00') });
    assert.equal(method.noRecord, undefined);
  });
});

describe('Recorded days', () => {
  it('are workdays: a Saturday does not stand for a Monday', () => {
    const book = weekBook();
    for (const day of ['Thu', 'Fri', 'Sat']) book.code(`${day} 09:00-12:00`);
    const { coverage } = book.report();
    assert.deepEqual([coverage?.recordedDays, coverage?.workdays], [2, 5]);
  });
});
