import assert from 'node:assert/strict';
import { comparisonOf, type PastWeek } from '../../../src/core/report/comparison/comparison';
import type { WeekFigures } from '../../../src/core/report/comparison/weekFiguresSchema';
import { weekFigures } from '../../../src/core/report/comparison/weekFigures';
import { HOUR } from '../../../src/core/time/span';
import { weekBook } from './support/weekBook';

function figures(share: number, rest: Partial<WeekFigures> = {}): WeekFigures {
  return {
    week: '2026-W48',
    grade: 'A',
    recordedDays: 5,
    short: false,
    tracked: 40 * HOUR,
    load: share * 40 * HOUR,
    share,
    categories: [{ category: 'support', duration: share * 40 * HOUR }],
    ...rest,
  };
}

/** Quartiles 24 %, 28 % and 33 %. */
const usual = [0.2, 0.22, 0.23, 0.25, 0.26, 0.28, 0.28, 0.29, 0.32, 0.36, 0.38, 0.4].map((share) => figures(share));
const past = (weeks: readonly WeekFigures[]): PastWeek[] =>
  weeks.map((week, index) => ({ figures: week, start: index }));
const compare = (share: number, weeks = usual, rest: Partial<Parameters<typeof comparisonOf>[0]> = {}) =>
  comparisonOf({
    figures: figures(share),
    finished: true,
    past: past(weeks),
    breaks: [],
    calibratedAt: Number.NEGATIVE_INFINITY,
    ...rest,
  });

describe('The comparison with earlier weeks', () => {
  it('has the verdict usual when the share is inside the quartiles', () => {
    const comparison = compare(0.31);
    assert.equal(comparison?.verdict, 'usual');
    assert.equal(comparison.twelve.weeks, 12);
    assert.equal(comparison.twelve.share?.median, 0.28);
  });

  it('has the verdict higher when the share is above the quartiles, and names the category that rose most', () => {
    const comparison = compare(0.41);
    assert.equal(comparison?.verdict, 'higher');
    assert.equal(comparison.rose?.category, 'support');
    assert.ok(Math.abs((comparison.rose?.by ?? 0) - 0.13 * 40 * HOUR) < 1);
  });

  it('has the verdict usual when the distance to the median is under five points', () => {
    const narrow = Array.from({ length: 12 }, () => figures(0.28));
    assert.equal(compare(0.32, narrow)?.verdict, 'usual');
    assert.equal(compare(0.33, narrow)?.verdict, 'higher');
    assert.equal(compare(0.23, narrow)?.verdict, 'lower');
  });

  it('has the verdict usual inside wide quartiles, even when the share is far from the median', () => {
    const wide = [0.1, 0.12, 0.14, 0.16, 0.28, 0.28, 0.28, 0.28, 0.5, 0.52, 0.54, 0.56].map((share) => figures(share));
    assert.equal(compare(0.4, wide)?.verdict, 'usual');
    assert.equal(compare(0.17, wide)?.verdict, 'usual');
  });

  it('has no usual range with fewer than eight graded weeks', () => {
    const thin = usual.map((week, index) => (index < 5 ? { ...week, grade: 'C' as const } : week));
    const comparison = compare(0.9, thin);
    assert.equal(comparison?.verdict, 'too-few');
    assert.deepEqual(comparison.history.filter((week) => week.leftOut === 'thin').length, 5);
  });

  it('ignores the weeks before a break and the weeks of the calibration', () => {
    const broken = compare(0.31, usual, { breaks: [{ at: 9, what: 'taxonomy' }] });
    assert.equal(broken?.twelve.weeks, 3);
    assert.equal(broken.history[0]?.leftOut, 'break');
    const early = compare(0.31, usual, { calibratedAt: 2 });
    assert.equal(early?.history.filter((week) => week.leftOut === 'calibration').length, 2);
  });

  it('leaves out weeks without shares, and does not exist for such a week', () => {
    const { share: _, ...tagsAlone } = figures(1);
    const pruned = usual.map((week, index) => (index < 4 ? tagsAlone : week));
    const comparison = compare(0.31, pruned);
    assert.equal(comparison?.twelve.weeks, 8);
    assert.deepEqual(
      comparison.history.map(({ leftOut }) => leftOut),
      [...Array.from({ length: 4 }, () => 'no-shares'), ...Array.from({ length: 8 }, () => undefined)],
    );
    assert.equal(compare(0.31, usual, { figures: tagsAlone }), undefined);
  });

  it('has no share of a week of which nothing but tags is left, nor of less than two hours', () => {
    const tagged = weekBook();
    for (const day of ['Mon', 'Tue', 'Wed', 'Thu']) tagged.duty(`${day} 09:00-12:00`, 'support');
    const short = weekBook();
    short.code('Mon 09:00-10:50');
    for (const { share, standIn, open, tracked } of [weekFigures(tagged.report()), weekFigures(short.report())]) {
      assert.deepEqual([share, standIn, open], [undefined, undefined, undefined]);
      assert.ok(tracked > 0);
    }
    short.code('Tue 09:00-09:10');
    assert.equal(weekFigures(short.report()).share, 0);
  });

  it('does not exist for a week of grade C', () => {
    assert.equal(compare(0.31, usual, { figures: figures(0.31, { grade: 'C' }) }), undefined);
  });

  it('has a baseline of the four latest weeks besides the one of twelve weeks', () => {
    const weeks = usual.map((week, index) => ({ ...week, week: `2026-W${36 + index}` }));
    assert.equal(compare(0.31, weeks)?.four.weeks, 4);
  });
});
