import assert from 'node:assert/strict';
import { HOUR, MINUTE } from '../../../src/core/time/span';
import { timesOfDay } from '../../../src/core/time/timesOfDay';

const nine = Date.UTC(2026, 10, 23, 9, 2);
/** With the spaces of CLDR as plain ones. */
const plain = (text: string) => text.replaceAll(/[\u2009\u202f]/g, ' ');

describe('Times of day', () => {
  it('are written as the locale writes them, without an invented zero', () => {
    assert.equal(plain(timesOfDay('en-US', 'UTC').at(nine)), '9:02 AM');
    assert.equal(timesOfDay('en-GB', 'UTC').at(nine), '09:02');
    assert.equal(timesOfDay('de', 'Europe/Berlin').at(nine), '10:02');
  });

  it('make a range that says before or after noon once', () => {
    assert.equal(plain(timesOfDay('en-US', 'UTC').span(nine, nine + 31 * MINUTE)), '9:02 – 9:33 AM');
    assert.equal(timesOfDay('en-GB', 'UTC').span(nine, nine + 31 * MINUTE), '09:02–09:33');
  });

  it('make no dates of a night', () => {
    assert.equal(timesOfDay('en-GB', 'UTC').span(nine + 14 * HOUR, nine + 16 * HOUR), '23:02–01:02');
  });
});
