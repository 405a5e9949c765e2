import assert from 'node:assert/strict';
import { parseStart, parseTimeSpan, parseTimeWithin } from '../../../src/core/input/timeSpan';
import { HOUR, MINUTE } from '../../../src/core/time/span';

const zone = 'Europe/Berlin';
const at = (text: string) => Date.parse(`2026-11-${text}:00+01:00`);
const now = at('27T16:00');
const read = (typed: string, twelveHours = true) => {
  const { start, end } = parseTimeSpan(typed, { now, zone, twelveHours });
  return [start, end].map((one) => new Date(one + HOUR).toISOString().slice(8, 16));
};

describe('Times on a 12-hour clock', () => {
  const meanings: [typed: string, start: string, end: string][] = [
    ['2-2:30', '27T14:00', '27T14:30'],
    ['9-10', '27T09:00', '27T10:00'],
    ['11:30-1', '27T11:30', '27T13:00'],
    ['3:10', '27T15:10', '27T16:00'],
    ['3:10-', '27T15:10', '27T16:00'],
    ['2 to 2:30am', '27T02:00', '27T02:30'],
    ['14:05-14:25', '27T14:05', '27T14:25'],
    ['8am-12', '27T08:00', '27T12:00'],
    ['yesterday 9-10', '26T09:00', '26T10:00'],
    ['yesterday 5-6', '26T17:00', '26T18:00'],
    ['20m', '27T15:40', '27T16:00'],
  ];
  for (const [typed, start, end] of meanings) {
    it(`read “${typed}” as ${start} to ${end} at four in the afternoon`, () => {
      assert.deepEqual(read(typed), [start, end]);
    });
  }

  it('read “2-2:30” as the night on a 24-hour clock', () => {
    assert.deepEqual(read('2-2:30', false), ['27T02:00', '27T02:30']);
  });

  it('mean the half of the day of the entry that is corrected', () => {
    const near = { start: at('27T02:10'), end: at('27T02:40') };
    const { start } = parseTimeSpan('2-2:30', { now, zone, twelveHours: true, date: '2026-11-27', near });
    assert.equal(start, at('27T02:00'));
    assert.equal(parseStart('1:50', { now, zone, twelveHours: true, near: { start: at('27T14:00') } }), at('27T13:50'));
  });

  it('mean the instant inside an entry that is split, or inside an absence', () => {
    const span = { start: at('27T14:00'), end: at('27T15:00') };
    assert.deepEqual(parseTimeWithin('at', '2:30', span, { zone, twelveHours: true }), [span.start + 30 * MINUTE]);
  });

  it('are refused as others are if they are none or have not come yet', () => {
    assert.throws(() => read('25:00-26:00'), /when: not a time/);
    assert.throws(() => read('5:30pm-6pm'), /in the future/);
  });
});
