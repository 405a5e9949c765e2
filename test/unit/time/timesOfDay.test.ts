import assert from 'node:assert/strict';
import { HOUR, MINUTE } from '../../../src/core/time/span';
import { timesOfDay } from '../../../src/core/time/timesOfDay';

const nine = Date.UTC(2026, 10, 23, 9, 2);
/** Replaces the special spaces of CLDR with plain ones. */
const plain = (text: string) => text.replaceAll(/[\u2009\u202f]/g, ' ');

describe('Times of day', () => {
  it('have a leading zero only in locales with a 24-hour clock', () => {
    assert.equal(plain(timesOfDay('en-US', 'UTC').at(nine)), '9:02 AM');
    assert.equal(timesOfDay('en-GB', 'UTC').at(nine), '09:02');
    assert.equal(timesOfDay('de', 'Europe/Berlin').at(nine), '10:02');
  });

  it('form a range with AM or PM only at its end', () => {
    assert.equal(plain(timesOfDay('en-US', 'UTC').span(nine, nine + 31 * MINUTE)), '9:02 – 9:33 AM');
    assert.equal(timesOfDay('en-GB', 'UTC').span(nine, nine + 31 * MINUTE), '09:02–09:33');
  });

  it('form a range over midnight without dates', () => {
    assert.equal(timesOfDay('en-GB', 'UTC').span(nine + 14 * HOUR, nine + 16 * HOUR), '23:02–01:02');
  });
});
