import assert from 'node:assert/strict';
import { hasTwelveHours, withClock } from '../../../src/core/time/clockForm';
import { momentText } from '../../../src/core/time/momentText';
import { timesOfDay } from '../../../src/core/time/timesOfDay';
import { HOUR, MINUTE } from '../../../src/core/time/span';

const afternoon = Date.UTC(2026, 10, 23, 14, 5);
const calendar = { zone: 'UTC', dayStartsAt: 0, weekStartsOn: 1 };
const shown = (locale: string) => timesOfDay(locale, 'UTC').at(afternoon).replaceAll('\u202F', ' ');

describe('The clock that the developer chose', () => {
  it('is the one of the region by default', () => {
    assert.equal(shown(withClock('en-US', 'system')), '2:05 PM');
    assert.equal(shown(withClock('en-GB', 'system')), '14:05');
  });

  it('is used wherever a time of day is printed', () => {
    assert.equal(shown(withClock('en-US', '24h')), '14:05');
    assert.equal(shown(withClock('en-GB', '12h')), '2:05 pm');
    const span = timesOfDay(withClock('en-US', '24h'), 'UTC').span(afternoon, afternoon + 25 * MINUTE);
    assert.match(span, /^14:05.{1,3}14:30$/);
    assert.match(momentText(afternoon, afternoon + 24 * HOUR, calendar, withClock('en-US', '24h')), /^Mon,? 14:05$/);
    assert.match(momentText(afternoon, afternoon, calendar, withClock('de-DE', '12h')), /^2:05\sPM$/);
  });

  it('shows midnight as 00:00 with 24 hours, and as 12 with 12', () => {
    const midnight = Date.UTC(2026, 10, 23);
    assert.equal(timesOfDay(withClock('en-US', '24h'), 'UTC').at(midnight), '00:00');
    assert.match(timesOfDay(withClock('en-GB', '12h'), 'UTC').at(midnight), /^12:00\sam$/);
  });

  it('is known, so that typed times are read by it', () => {
    assert.deepEqual(
      (['system', '12h', '24h'] as const).map((form) => hasTwelveHours(withClock('en-US', form))),
      [true, true, false],
    );
    assert.equal(hasTwelveHours(withClock('de-DE', '12h')), true);
  });
});
