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

  for (const typed of ['', 'soon', '16:00', '2026-11-25', '2026-02-30', '25:00', 'yesterday noon', '-3d', '1000d']) {
    it(`is refused when it is none, or in the future: “${typed}”`, () => {
      assert.throws(() => parse(typed), InputError);
    });
  }
});
