import assert from 'node:assert/strict';
import { dayReview, sumOf } from '../../../src/core/review/dayReview';
import { line, spansOf } from './support/dayLines';
import { MINUTE } from '../../../src/core/time/span';

const working = [{ start: 0, end: 540 * MINUTE }];

describe('The review of a day', () => {
  it('lists absences under ten minutes separately, and omits those over four hours or outside working hours', () => {
    const review = dayReview(
      [line('gap', 10, 16), line('gap', 30, 33), line('gap', 100, 400), line('gap', 541, 581)],
      working,
    );
    assert.deepEqual([review.rows, review.rest], [[], []]);
    assert.deepEqual(spansOf(review.short), [
      [10, 16],
      [30, 33],
    ]);
    assert.equal(sumOf(review)?.kind, 'short-absences');
  });

  it('has at most twelve lines, of which the last sums up what is beyond them, too short or a short absence', () => {
    const many = Array.from({ length: 15 }, (_, index) => line('segment', index * 32, index * 32 + 12 + index));
    const { rows, rest, short } = dayReview([...many, line('gap', 500, 506), line('segment', 506, 512)], working);
    assert.equal(rows.length, 11);
    assert.deepEqual(spansOf(rest), [
      [96, 111],
      [64, 78],
      [32, 45],
      [0, 12],
      [506, 512],
    ]);
    const sum = sumOf({ rest, short });
    assert.deepEqual([sum?.kind, sum?.spans.length], ['rest', 6]);
  });

  it('has twelve rows when that is all, and a line less when something is left to sum up', () => {
    const twelve = Array.from({ length: 12 }, (_, index) => line('segment', index * 30, index * 30 + 20));
    assert.deepEqual([dayReview(twelve, working).rows.length, sumOf(dayReview(twelve, working))], [12, undefined]);
    assert.equal(dayReview([...twelve, line('gap', 400, 405)], working).rows.length, 11);
  });

  it('has a row for everything but short absences when the whole day is asked for', () => {
    const many = Array.from({ length: 15 }, (_, index) => line('segment', index * 30, index * 30 + 5 + index));
    const { rows, rest, short } = dayReview([...many, line('gap', 500, 506)], working, true);
    assert.deepEqual([rows.length, rest, short.length], [15, [], 1]);
  });
});
