import assert from 'node:assert/strict';
import { shownPlaces } from '../../../src/sources/calendar/shownPlaces';
import { windowsZones } from '../../../src/sources/calendar/windowsZones';
import { knownName } from '../../../src/sources/calendar/zoneNames';
import { isZone } from '../../../src/core/time/calendar';

describe('The names of zones in calendars', () => {
  it('of Windows are all of CLDR, each with a zone that the runtime knows', () => {
    assert.equal(windowsZones.size, 139);
    assert.deepEqual(
      [...windowsZones.values()].filter((zone) => !isZone(zone)),
      [],
    );
  });

  it('of places are in small letters, each with a zone that the runtime knows', () => {
    assert.deepEqual(
      [...shownPlaces.values()].filter((zone) => !isZone(zone)),
      [],
    );
    assert.deepEqual(
      [...shownPlaces.keys()].filter((place) => place !== place.toLowerCase()),
      [],
    );
  });

  it('are not guessed from what means nothing', () => {
    for (const name of [
      '',
      'Customized Time Zone',
      'tzone://Microsoft/Custom',
      'Europe/Germany',
      'GMT-0500',
      '__proto__',
    ]) {
      assert.equal(knownName(name), undefined, name);
    }
  });
});
