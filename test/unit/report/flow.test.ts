import assert from 'node:assert/strict';
import type { DutyEntry } from '../../../src/core/records/dutyEntry';
import { HOUR, MINUTE, SECOND } from '../../../src/core/time/span';
import { type WeekBook, weekBook } from './support/weekBook';

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

  it('ends a coding block at own review, planning or learning of two minutes or more', () => {
    for (const duty of ['own.review', 'own.planning', 'own.learning']) {
      const book = weekBook();
      book.code('Mon 09:00-11:00');
      book.duty('Mon 10:00-10:04', duty);
      assert.equal(book.report().flow.longest?.duration, HOUR, duty);
    }
  });

  it('counts a question of any length as a break when it begins inside a block or soon after its last minute', () => {
    const breaks = (...duties: [string, string, Partial<DutyEntry>?][]): number => {
      const book = weekBook();
      book.code('Mon 09:00-10:00');
      for (const [times, duty, facets] of duties) book.duty(times, duty, facets);
      return book.report().flow.loadBreaks;
    };
    assert.equal(breaks(['Mon 09:40-09:41', 'support']), 1, 'inside');
    assert.equal(breaks(['Mon 10:03-10:10', 'support']), 1, 'three minutes later');
    assert.equal(breaks(['Mon 10:06-10:10', 'support']), 0, 'later than the idle threshold');
    assert.equal(breaks(['Mon 10:00-10:03', 'excluded.break'], ['Mon 10:03-10:10', 'support']), 0, 'after a break');
    assert.equal(breaks(['Mon 10:00-10:03', 'own.review'], ['Mon 10:03-10:10', 'support']), 0, 'after a review');
    const self = { trigger: 'self' as const };
    assert.equal(breaks(['Mon 10:00-10:01', 'support', self], ['Mon 10:01-10:10', 'support']), 1, 'after a moment');
    assert.equal(breaks(['Mon 10:00-10:03', 'support', self], ['Mon 10:03-10:10', 'support']), 0, 'after own support');
    assert.equal(breaks(['Mon 09:40-09:50', 'late-changes']), 0, 'late changes are coding');
  });

  it('takes entries of one category that follow each other for one interval, and sees a switch at midnight', () => {
    const book = weekBook();
    book.duty('Mon 09:00-09:01', 'support');
    book.duty('Mon 09:01-09:02', 'support.question');
    book.code('Mon 09:02-10:00');
    book.code('Tue 23:50-23:59');
    book.duty('Wed 00:01-00:05', 'chasing');
    const { coding, switchesPerHour = 0 } = book.report().flow;
    assert.equal(Math.round((switchesPerHour * coding) / HOUR), 2);
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

  /** Ten returns, one an hour from Monday 09:00 on; `back` records what follows a load from :00 to :01. */
  function returnsWith(back: (book: WeekBook, at: (minute: string) => string) => void): number {
    const book = weekBook();
    for (const hour of ['09', '10', '11', '12', '13', '14', '15', '16', '17', '18']) {
      book.duty(`Mon ${hour}:00-${hour}:01`, 'support');
      back(
        book,
        (times) =>
          `Mon ${times
            .split('-')
            .map((minute) => `${hour}:${minute}`)
            .join('-')}`,
      );
    }
    return book.report().flow.resumption.returns;
  }

  it('counts a return from a load of any length, unless a second absence comes before the edit', () => {
    assert.equal(
      returnsWith((book, at) => {
        book.read(at('03-08'));
        book.code(at('13-20'));
      }),
      10,
    );
    assert.equal(
      returnsWith((book, at) => {
        book.read(at('03-08'));
        book.code(at('14-20'));
      }),
      0,
    );
  });

  it('ends with the earliest edit of two windows, not with that of the window that was active first', () => {
    const book = weekBook();
    for (const hour of ['09', '10', '11', '12', '13', '14', '15', '16', '17', '18']) {
      book.duty(`Mon ${hour}:00-${hour}:05:20`, 'support');
      book.code(`Mon ${hour}:00-${hour}:20`);
      book.code(`Mon ${hour}:05:40-${hour}:08`, 'src/receipt.ts');
    }
    const lag = 20 * SECOND;
    assert.deepEqual(book.report().flow.resumption, { returns: 10, median: lag, upperQuartile: lag });
  });

  it('has no median with fewer than ten returns', () => {
    assert.deepEqual(weekWithReturns(9), { returns: 9 });
  });
});
