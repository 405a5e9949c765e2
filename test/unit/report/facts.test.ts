import assert from 'node:assert/strict';
import { answersOf } from '../../../src/core/report/measures/answers';
import { rulePrecision } from '../../../src/core/report/measures/rulePrecision';
import type { RuleDecision, Verdict } from '../../../src/core/records/decision';
import { MINUTE } from '../../../src/core/time/span';
import type { RuleId } from '../../../src/core/records/ruleId';
import { weekBook } from './support/weekBook';

/** A decision on the suggestion with this number, made by `rule`. */
function decision(rule: RuleId, suggestion: number, verdict: Verdict): RuleDecision {
  const start = suggestion * MINUTE;
  return { id: `${rule} ${suggestion}`, rule, start, end: start + MINUTE, decidedAt: start, verdict };
}

describe('The precision of a rule', () => {
  it('is the part that was accepted unchanged among the last sixty decisions of the rule', () => {
    const all = Array.from({ length: 70 }, (_, index) =>
      decision('R01', index, index < 10 ? 'rejected' : index % 4 === 0 ? 'edited' : 'accepted'),
    );
    assert.deepEqual(rulePrecision(all), [{ rule: 'R01', decisions: 60, precision: 0.75 }]);
  });
});

describe('Answers to suggestions', () => {
  it('count each suggestion once when several rules made it, and only the last sixty', () => {
    const both = (suggestion: number, verdict: Verdict) => [
      decision('R01', suggestion, verdict),
      decision('R05', suggestion, verdict),
    ];
    assert.deepEqual(answersOf([...both(1, 'accepted'), ...both(2, 'rejected'), decision('R03', 3, 'accepted')]), {
      answered: 3,
      unchanged: 2,
    });
    const many = Array.from({ length: 70 }, (_, index) => both(index, index < 10 ? 'accepted' : 'edited')).flat();
    assert.deepEqual(answersOf(many), { answered: 60, unchanged: 0 });
    assert.equal(answersOf([]), undefined);
  });
});

describe('Outcome lines', () => {
  it('are joined when they have the same text, and are at most five', () => {
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
  it('is in no total and is reported as paused', () => {
    const book = weekBook();
    book.code('Mon 09:00-12:00');
    book.pause('Mon 10:00-11:00');
    const report = book.report();
    assert.equal(report.totals.tracked, 2 * 3_600_000);
    assert.equal(report.method.paused, 3_600_000);
  });
});

describe('The stated hours of a week', () => {
  const recorded = (statedWeek?: number, leave: string[] = []) => {
    const book = weekBook();
    book.code('Thu 09:00-15:00');
    return book.report({ statedWeek, leave }).method.noRecord;
  };
  const hours = (count: number) => count * 3_600_000;

  it('determine how much time has no record, reduced by days of leave', () => {
    assert.equal(recorded(hours(40)), hours(34));
    assert.equal(recorded(hours(40), ['2026-11-23', '2026-11-24']), hours(18));
    assert.equal(recorded(hours(4)), 0);
  });

  it('are never assumed, and are not used in a week in progress', () => {
    assert.equal(recorded(), undefined);
    const book = weekBook();
    book.code('Mon 09:00-10:00');
    const { method } = book.report({ statedWeek: hours(40) }, { now: book.at('Tue 12:00') });
    assert.equal(method.noRecord, undefined);
  });
});
