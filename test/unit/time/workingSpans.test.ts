import assert from 'node:assert/strict';
import { HOUR, lengthOf } from '../../../src/core/time/span';
import { extentOf, parseWorkingHours, type WorkingHours } from '../../../src/core/time/workingHours';
import { workingSpans } from '../../../src/core/time/workingSpans';
import { elapsedWorkingTime, isLongOpen } from '../../../src/core/wait/elapsed';

const calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };
const monday = '2026-11-23';
const hours = (text: string): WorkingHours => {
  const parsed = parseWorkingHours(text);
  assert.ok(parsed);
  return parsed;
};
const shown = (text: string, dates: string[], leave: string[] = []) =>
  workingSpans(calendar, dates, hours(text), leave).map(({ start, end }) =>
    [start, end].map((at) => new Date(at + HOUR).toISOString().slice(8, 16)).join(' to '),
  );

describe('Working hours as spans', () => {
  it('over midnight belong to the day on which they begin', () => {
    assert.deepEqual(shown('Mon-Fri 22:00-06:00', ['2026-11-24']), ['23T22:00 to 24T06:00', '24T22:00 to 25T06:00']);
  });

  it('over midnight reach into a day that has none of its own', () => {
    assert.deepEqual(shown('Mon-Fri 22:00-06:00', ['2026-11-28']), ['27T22:00 to 28T06:00']);
    assert.deepEqual(shown('Mon-Fri 22:00-06:00', [monday]), ['23T22:00 to 24T06:00']);
  });

  it('over midnight are none on the evening of a day of leave', () => {
    assert.deepEqual(shown('Mon-Fri 22:00-06:00', ['2026-11-24'], [monday]), ['24T22:00 to 25T06:00']);
  });

  it('from Sunday to Thursday are none on Friday and Saturday', () => {
    const week = ['2026-11-26', '2026-11-27', '2026-11-28', '2026-11-29'];
    assert.deepEqual(shown('Sun-Thu 9:00-17:00', week), ['26T09:00 to 26T17:00', '29T09:00 to 29T17:00']);
  });

  it('in parts leave out the break between them', () => {
    assert.deepEqual(shown('Mon 9:00-12:30, 14:00-18:00', [monday]), ['23T09:00 to 23T12:30', '23T14:00 to 23T18:00']);
  });

  it('are an hour shorter in the night in which the clock goes forward', () => {
    const [night] = workingSpans(calendar, ['2026-03-28'], hours('Sat 22:00-06:00'));
    assert.equal(night && lengthOf(night), 7 * HOUR);
  });

  it('reach from the first to the last part, and over the whole day if they go over midnight', () => {
    assert.deepEqual(extentOf(hours('Mon 9:00-12:30, 14:00-18:00')), { from: 9 * 60, to: 18 * 60 });
    assert.deepEqual(extentOf(hours('Mon 22:00-06:00')), { from: 0, to: 24 * 60 });
  });

  it('make a wait as long as all their parts, and call it long after five such days', () => {
    const time = { calendar, hours: hours('Mon-Fri 9:00-12:00, 13:00-14:00'), leave: [] };
    const from = Date.parse('2026-11-23T11:00:00+01:00');
    assert.equal(elapsedWorkingTime(from, from + 24 * HOUR, time), 4 * HOUR);
    assert.equal(isLongOpen(20 * HOUR, time), false);
    assert.equal(isLongOpen(20 * HOUR + 1, time), true);
  });

  it('make a wait in the night as long as the night shift', () => {
    const time = { calendar, hours: hours('Mon-Fri 22:00-06:00'), leave: [] };
    const midnight = Date.parse('2026-11-25T00:00:00+01:00');
    assert.equal(elapsedWorkingTime(midnight, midnight + 12 * HOUR, time), 6 * HOUR);
  });
});
