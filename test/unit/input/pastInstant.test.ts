import assert from 'node:assert/strict';
import { InputError } from '../../../src/core/input/inputError';
import { parsePastInstant } from '../../../src/core/input/pastInstant';

const zone = 'Europe/Berlin';
const now = Date.parse('2026-11-24T15:00:00+01:00');
const parse = (typed: string): number => parsePastInstant(typed, { now, zone }, 9 * 60);

describe('A typed point in the past', () => {
  for (const [typed, meant] of [
    ['14:05', '2026-11-24T14:05:00+01:00'],
    ['9', '2026-11-24T09:00:00+01:00'],
    ['2:05pm', '2026-11-24T14:05:00+01:00'],
    ['yesterday', '2026-11-23T09:00:00+01:00'],
    ['Yesterday 9:30', '2026-11-23T09:30:00+01:00'],
    ['2026-11-20', '2026-11-20T09:00:00+01:00'],
    ['2026-11-20 14:00', '2026-11-20T14:00:00+01:00'],
    ['2026-07-01 14:00', '2026-07-01T14:00:00+02:00'],
    ['3d', '2026-11-21T09:00:00+01:00'],
    ['10 days', '2026-11-14T09:00:00+01:00'],
    ['0d', '2026-11-24T09:00:00+01:00'],
  ] as const) {
    it(`is parsed: “${typed}” is ${meant}`, () => assert.equal(parse(typed), Date.parse(meant)));
  }

  for (const [typed, meant] of [
    ['2:30', '2026-11-24T14:30:00+01:00'],
    ['2:30 pm', '2026-11-24T14:30:00+01:00'],
    ['2:30 am', '2026-11-24T02:30:00+01:00'],
    ['4', '2026-11-24T04:00:00+01:00'],
    ['14:30', '2026-11-24T14:30:00+01:00'],
    ['yesterday 2:30', '2026-11-23T14:30:00+01:00'],
    ['2026-11-20 9:30', '2026-11-20T09:30:00+01:00'],
    ['2026-11-20 9:30 pm', '2026-11-20T21:30:00+01:00'],
    ['yesterday', '2026-11-23T09:00:00+01:00'],
    ['3d', '2026-11-21T09:00:00+01:00'],
  ] as const) {
    it(`is parsed on a 12-hour clock: “${typed}” is ${meant}`, () => {
      assert.equal(parsePastInstant(typed, { now, zone, twelveHours: true }, 9 * 60), Date.parse(meant));
    });
  }

  it('is refused with a sentence that says what can be typed', () => {
    const sentence = 'Enter a time such as 9:30, a day such as yesterday or 2026-11-20, or 3d for three days ago.';
    assert.throws(() => parse('soon'), { sentence });
  });

  for (const typed of ['', 'soon', '16:00', '2026-11-25', '2026-02-30', '25:00', 'yesterday noon', '-3d', '1000d']) {
    it(`is refused when it is none, or in the future: “${typed}”`, () => {
      assert.throws(() => parse(typed), InputError);
    });
  }
});
