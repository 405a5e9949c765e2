import { offsetIn } from '../../core/time/usableZone';
import { shownPlaces } from './shownPlaces';
import { namedZone, type Zone } from './wallTime';
import { windowsZones } from './windowsZones';

/** Finds the zones that the events of one calendar name. */
export interface Zones {
  /** The zone with this name; that of times without a name for `undefined`. */
  of(name: string | undefined): Zone;
}

/**
 * A name is looked for among those of the runtime (IANA), those of Windows, the places that Windows shows, and those that
 * the file defines. For a name that is in none of them the zone of the calendar is guessed, or else `own`, that of the
 * developer.
 */
export function zonesOf(defined: ReadonlyMap<string, Zone>, calendarZone: string | undefined, own: string): Zones {
  const known = new Map<string | undefined, Zone>();
  const ofCalendar = calendarZone === undefined ? undefined : knownName(calendarZone);
  const find = (name: string | undefined): Zone => {
    if (name === undefined) return namedZone(ofCalendar ?? own);
    const plain = name.replaceAll('"', '').trim();
    const iana = knownName(plain);
    if (iana !== undefined) return namedZone(iana);
    return defined.get(plain) ?? namedZone(offsetName(plain) ?? ofCalendar ?? own, true);
  };
  return {
    of: (name) => {
      const zone = known.get(name) ?? find(name);
      known.set(name, zone);
      return zone;
    },
  };
}

/** The name of the zone in the runtime, for the name that a calendar has. */
export function knownName(name: string): string | undefined {
  // Some programs put a path before the name: `/mozilla.org/20050126_1/Europe/Berlin`.
  const path = /^\/(?:.*\/)?([A-Za-z_]+\/[A-Za-z_+-]+(?:\/[A-Za-z_]+)?)$/.exec(name)?.[1];
  return [name, path].find((one) => one !== undefined && isKnown(one)) ?? windowsName(name) ?? shownName(name);
}

function isKnown(name: string): boolean {
  return /^[A-Za-z0-9_+/-]+$/.test(name) && offsetIn(name, 0) !== undefined;
}

/** Outlook adds a number to a name that it has twice: `Eastern Standard Time 1`. */
function windowsName(name: string): string | undefined {
  const plain = name.toLowerCase();
  return windowsZones.get(plain) ?? windowsZones.get(plain.replace(/ \d+$/, ''));
}

function shownName(name: string): string | undefined {
  const match = /^\((?:UTC|GMT)[^)]*\)\s*(.+)$/i.exec(name);
  const places = match?.[1]
    ?.toLowerCase()
    .replaceAll('&', 'and')
    .replace(/^greenwich mean time: /, '')
    .split(/[,;]\s*/);
  const found = places?.map((place) => shownPlaces.get(place.replace(/ - new$/, '').trim()));
  return found?.find((zone) => zone !== undefined);
}

/** What the offset in a shown name says, for a place that is not known: `(UTC+05:45) Somewhere`. */
function offsetName(name: string): string | undefined {
  const match = /^\((?:UTC|GMT)\s*([+-]\d\d:\d\d)\)/i.exec(name);
  return match?.[1];
}
