import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type AxisBasis, dayAxis, wholeHours } from '../../../src/core/day/dayAxis';
import { type Calendar, dayOf, minuteOfHour } from '../../../src/core/time/calendar';
import { HOUR, MINUTE, type Span } from '../../../src/core/time/span';
import { holdsForAll } from '../../support/property';

const berlin: Calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };
const hoursOf = (calendar: Calendar, date: string) =>
  wholeHours(dayOf(calendar, date).span, (at) => minuteOfHour(calendar, at));

const day: Span = { start: 0, end: 24 * HOUR };
const hours = Array.from({ length: 24 }, (_, hour) => hour * HOUR);
const usual: Span = { start: 9 * HOUR, end: 18 * HOUR };
const basis: AxisBasis = { day, working: [usual], usual, happened: [], changes: [], hours };
const shown = (more: Partial<AxisBasis>) => {
  const { start, end } = dayAxis({ ...basis, ...more });
  return [start / HOUR, end / HOUR];
};

describe('the part of a day that its picture shows', () => {
  it('is the working hours when nothing happened outside them', () => {
    assert.deepEqual(shown({ happened: [{ start: 10 * HOUR, end: 11 * HOUR }] }), [9, 18]);
  });

  it('grows by whole hours to everything that happened', () => {
    const early = { start: 7.5 * HOUR, end: 8 * HOUR };
    const late = { start: 21 * HOUR, end: 21.2 * HOUR };
    assert.deepEqual(shown({ happened: [early, late] }), [7, 22]);
  });

  it('is what happened on a day without working hours, and at least four hours', () => {
    assert.deepEqual(shown({ working: [], happened: [{ start: 14.2 * HOUR, end: 14.5 * HOUR }] }), [14, 18]);
    assert.deepEqual(shown({ working: [], happened: [{ start: 23 * HOUR, end: 23.5 * HOUR }] }), [20, 24]);
  });

  it('is the usual hours when nothing happened on a day without working hours', () => {
    assert.deepEqual(shown({ working: [] }), [9, 18]);
  });

  it('shows where a pause begins and ends, but not a night of it', () => {
    assert.deepEqual(shown({ changes: [-HOUR, 8.5 * HOUR, 19 * HOUR, 40 * HOUR] }), [8, 19]);
  });

  it('contains everything that happened in the day and nothing outside the day', () => {
    const instant = fc.integer({ min: -6 * HOUR, max: 30 * HOUR });
    const span = fc.tuple(instant, instant).map(([a, b]): Span => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    holdsForAll(
      fc.property(fc.array(span, { maxLength: 8 }), fc.boolean(), (happened, works) => {
        const axis = dayAxis({ ...basis, working: works ? [usual] : [], happened });
        assert.ok(axis.start >= day.start && axis.end <= day.end && axis.end - axis.start >= 4 * HOUR);
        for (const one of happened.filter(({ start, end }) => start < day.end && end > day.start)) {
          assert.ok(axis.start <= Math.max(one.start, day.start) && axis.end >= Math.min(one.end, day.end));
        }
      }),
    );
  });
});

describe('the whole hours of a day', () => {
  it('are 23, 24 or 25, as many as the day has when the clock changes', () => {
    assert.deepEqual(
      ['2026-03-29', '2026-06-01', '2026-10-25'].map((date) => hoursOf(berlin, date).length - 1),
      [23, 24, 25],
    );
  });

  it('are those on the clock, also where the zone is half an hour away and the day begins late', () => {
    const kolkata: Calendar = { zone: 'Asia/Kolkata', dayStartsAt: 4 * 60 + 20, weekStartsOn: 1 };
    const { span } = dayOf(kolkata, '2026-06-01');
    const found = hoursOf(kolkata, '2026-06-01');
    assert.equal(found.length, 24);
    assert.equal((found[0] ?? 0) - span.start, 40 * MINUTE);
    assert.ok(found.every((at) => minuteOfHour(kolkata, at) === 0));
  });

  it('are those on the clock also after it was set by half an hour', () => {
    const howe: Calendar = { zone: 'Australia/Lord_Howe', dayStartsAt: 0, weekStartsOn: 1 };
    const found = hoursOf(howe, '2026-04-05');
    assert.equal(found.length, 25);
    assert.ok(found.every((at) => minuteOfHour(howe, at) === 0));
  });
});
