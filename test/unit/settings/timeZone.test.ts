import assert from 'node:assert/strict';
import { parseSettings } from '../../../src/core/settings/settings';

describe('The setting of the time zone', () => {
  it('is the zone of the system while it is empty, and else any zone that the runtime knows', () => {
    for (const [value, zone] of [
      [undefined, undefined],
      ['', undefined],
      ['  ', undefined],
      ['Europe/Berlin', 'Europe/Berlin'],
      [' Asia/Kolkata ', 'Asia/Kolkata'],
      ['-06:00', '-06:00'],
    ]) {
      const { settings, problems } = parseSettings({ 'day.timeZone': value });
      assert.equal(settings.timeZone, zone);
      assert.deepEqual(problems, []);
    }
  });

  it('is refused in one sentence when it is no zone, and the zone of the system is used', () => {
    for (const value of ['Berlin', 'UTC-6', 'Nowhere/City', 5]) {
      const { settings, problems } = parseSettings({ 'day.timeZone': value });
      assert.equal(settings.timeZone, undefined);
      assert.deepEqual(
        problems.map(({ message }) => message),
        [
          'The setting invisibleLoad.day.timeZone must be a time zone such as Europe/Berlin, or nothing for the one of the system. Until then its default is used.',
        ],
      );
    }
  });
});
