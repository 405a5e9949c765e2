import assert from 'node:assert/strict';
import { HOUR, MINUTE } from '../../../src/core/time/span';
import { weekBook } from './support/weekBook';

describe('Flow', () => {
  it('does not end a coding block at a gap of at most the idle threshold', () => {
    const book = weekBook();
    book.code('Mon 09:00-09:40');
    book.code('Mon 09:45-10:15');
    book.code('Mon 10:21-10:51');
    const { flow } = book.report();
    assert.equal(flow.longest?.duration, 70 * MINUTE);
    assert.deepEqual(
      flow.focus.map(({ minutes, share }) => [minutes, share]),
      [
        [30, 1],
        [60, 0.7],
        [120, 0],
      ],
    );
  });

  it('ends a coding block at another interval of two minutes or more, but not at a shorter one', () => {
    const broken = weekBook();
    broken.code('Mon 09:00-11:00');
    broken.duty('Mon 10:00-10:02', 'support');
    assert.equal(broken.report().flow.longest?.duration, HOUR);

    const whole = weekBook();
    whole.code('Mon 09:00-11:00');
    whole.duty('Mon 10:00-10:01', 'support');
    assert.equal(whole.report().flow.longest?.duration, 119 * MINUTE);
  });

  it('counts a break when somebody asked, but not when the developer started the duty on their own', () => {
    const book = weekBook();
    book.code('Mon 09:00-12:00');
    book.duty('Mon 10:00-10:10', 'support', { trigger: 'asked' });
    book.duty('Mon 11:00-11:10', 'documentation', { trigger: 'self' });
    assert.equal(book.report().flow.loadBreaks, 1);
  });

  it('counts switches per coding hour, without changes from one day to the next', () => {
    const book = weekBook();
    book.code('Mon 09:00-10:00');
    book.duty('Mon 10:00-11:00', 'support');
    book.code('Tue 09:00-10:00');
    assert.equal(book.report().flow.switchesPerHour, 0.5);
  });

  it('has no shares in a week without coding', () => {
    const book = weekBook();
    book.duty('Mon 09:00-10:00', 'support');
    assert.deepEqual(book.report().flow, { coding: 0, loadBreaks: 0, focus: [], resumption: { returns: 0 } });
  });
});

describe('The own resumption lag', () => {
  function weekWithReturns(returns: number) {
    const book = weekBook();
    const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];
    for (let index = 0; index < returns; index++) {
      const day = days[index % 5];
      const hour = String(9 + 2 * Math.floor(index / 5)).padStart(2, '0');
      book.duty(`${day} ${hour}:00-${hour}:30`, 'support');
      book.read(`${day} ${hour}:30-${hour}:34`, 'src/invoice.ts');
      book.code(`${day} ${hour}:34-${hour}:50`);
    }
    return book.report().flow.resumption;
  }

  it('is the time from the end of the load to the first edit in own code', () => {
    assert.deepEqual(weekWithReturns(10), { returns: 10, median: 4 * MINUTE, upperQuartile: 4 * MINUTE });
  });

  it('has no median with fewer than ten returns', () => {
    assert.deepEqual(weekWithReturns(9), { returns: 9 });
  });
});
