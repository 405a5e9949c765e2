import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { HOUR, MINUTE } from '../../../src/core/time/span';
import { holdsForAll } from '../../support/property';
import { timesOfDay } from '../../../src/core/time/timesOfDay';

const nine = Date.UTC(2026, 10, 23, 9, 2);
/** Replaces the special spaces of CLDR with plain ones. */
const plain = (text: string) => text.replaceAll(/[\u2009\u202f]/g, ' ');

function isTwelve(locale: string): boolean {
  const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
  return hourCycle === 'h12' || hourCycle === 'h11';
}

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

  it('form each range as the locale writes it', () => {
    const day = Date.UTC(2026, 9, 24);
    for (const locale of ['en-GB', 'en-US', 'de', 'fr', 'es', 'pt-BR', 'ja', 'zh-CN', 'ko', 'fi', 'ar-EG', 'bg']) {
      for (const zone of ['UTC', 'Europe/Berlin', 'Australia/Lord_Howe']) {
        const time = new Intl.DateTimeFormat(locale, {
          hour: isTwelve(locale) ? 'numeric' : '2-digit',
          minute: '2-digit',
          timeZone: zone,
        });
        const date = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeZone: zone });
        holdsForAll(
          fc.property(
            fc.integer({ min: 0, max: 3 * 24 * 60 }),
            fc.integer({ min: 0, max: 30 * 60 }),
            (from, length) => {
              const [start, end] = [day + from * MINUTE, day + (from + length) * MINUTE];
              const written =
                date.format(start) === date.format(end)
                  ? time.formatRange(start, end)
                  : `${time.format(start)}–${time.format(end)}`;
              assert.equal(timesOfDay(locale, zone).span(start, end), written, `${locale} ${zone}`);
            },
          ),
        );
      }
    }
  });

  it('form a range over midnight without dates', () => {
    assert.equal(timesOfDay('en-GB', 'UTC').span(nine + 14 * HOUR, nine + 16 * HOUR), '23:02–01:02');
  });
});
