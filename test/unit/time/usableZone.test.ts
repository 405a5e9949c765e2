import assert from 'node:assert/strict';
import { Temporal } from 'temporal-polyfill';
import { dayAt } from '../../../src/core/time/calendar';
import { timesOfDay } from '../../../src/core/time/timesOfDay';
import { offsetIn, usableZone } from '../../../src/core/time/usableZone';

const winter = Date.UTC(2026, 10, 27, 12);
const summer = Date.UTC(2026, 6, 1, 12);

describe('The zone to use', () => {
  it('is the one that the runtime names if it is known and agrees with its clock', () => {
    assert.equal(usableZone('Europe/Berlin', 60, winter), 'Europe/Berlin');
    assert.equal(usableZone('Europe/Berlin', 120, summer), 'Europe/Berlin');
    assert.equal(usableZone('America/St_Johns', -210, winter), 'America/St_Johns');
    assert.equal(usableZone('UTC', 0, winter), 'UTC');
  });

  it('is the offset of the clock where the runtime names no zone, an unknown one or one that its clock contradicts', () => {
    assert.equal(usableZone(undefined, 360, winter), '+06:00');
    assert.equal(usableZone(undefined, -210, winter), '-03:30');
    assert.equal(usableZone('Etc/Unknown', 0, winter), '+00:00');
    assert.equal(usableZone('', 345, winter), '+05:45');
    // Node names this zone for TZ=GMT+3, which means three hours behind UTC.
    assert.equal(usableZone('+03:00', -180, winter), '-03:00');
  });

  it('can be an offset everywhere: in days, times and with Temporal', () => {
    for (const zone of ['-06:00', '+05:45', '+00:00']) {
      assert.equal(Temporal.Instant.fromEpochMilliseconds(winter).toZonedDateTimeISO(zone).timeZoneId, zone);
      assert.equal(dayAt({ zone, dayStartsAt: 0, weekStartsOn: 1 }, winter).date, '2026-11-27');
    }
    assert.equal(timesOfDay('en-GB', '-06:00').at(winter), '06:00');
  });

  it('has a known offset only if the runtime knows it', () => {
    assert.deepEqual(
      ['Asia/Kathmandu', '-06:00', 'Nowhere/City', 'UTC-6', ''].map((zone) => offsetIn(zone, winter)),
      [345, -360, undefined, undefined, undefined],
    );
  });
});
