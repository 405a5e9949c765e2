import assert from 'node:assert/strict';
import { addWeeks } from '../../../../src/core/time/calendar';
import { HOUR } from '../../../../src/core/time/span';
import { WeeksAhead } from '../../../../src/editor/report/weeksAhead';
import { weekBook } from '../../report/support/weekBook';

describe('The weeks that a page keeps', () => {
  const reportOf = (week: string) => weekBook(week).report();
  const past = { ...reportOf('2026-W40'), progress: 'past' as const };

  it('are those beside the one that is shown, and none that has not begun', () => {
    const ahead = new WeeksAhead();
    assert.deepEqual(ahead.missing(past), ['2026-W39', '2026-W41']);
    assert.deepEqual(ahead.missing({ ...past, progress: 'current' }), ['2026-W39']);
    assert.deepEqual(ahead.keep(reportOf('2026-W39')), []);
    assert.deepEqual(ahead.missing(past), ['2026-W41']);
  });

  it('are forgotten when something in them or in the 28 days to their end changed, or nobody knows what', () => {
    const ahead = new WeeksAhead();
    const week = reportOf('2026-W39');
    const [start, end] = [week.days[0]?.start ?? 0, week.days[6]?.end ?? 0];
    const at = (instant: number) => ({ start: instant, end: instant + HOUR });
    ahead.keep(week);
    assert.deepEqual(ahead.drop(at(end + 25 * HOUR)), []);
    assert.deepEqual(ahead.drop(at(start - 23 * 24 * HOUR)), []);
    assert.deepEqual(ahead.drop(at(start - 20 * 24 * HOUR)), ['2026-W39']);
    assert.deepEqual(ahead.drop(undefined), []);
    ahead.keep(week);
    assert.deepEqual(ahead.drop(undefined), ['2026-W39']);
    assert.deepEqual(ahead.missing(past), ['2026-W39', '2026-W41']);
  });

  it('are at most six', () => {
    const ahead = new WeeksAhead();
    const forgotten = Array.from({ length: 8 }, (_, back) => ahead.keep(reportOf(addWeeks('2026-W40', -back))));
    assert.deepEqual(forgotten.flat(), ['2026-W40', '2026-W39']);
  });
});
