import { isCancelled } from '../../core/observation/classifyTitle';
import type { CalendarEvent } from '../../core/observation/observation';
import type { Duration, Instant } from '../../core/time/span';
import {
  type Component,
  lengthIn,
  parameterIn,
  parseComponent,
  type Property,
  rulesIn,
  type Stamp,
  stampIn,
  stampOf,
  stampsOf,
  textIn,
} from './parsed';
import type { Rule } from './recurrence';
import { DAY, dayNumber, type DayNumber, type WallTime, type Zone } from './wallTime';
import type { Zones } from './zoneNames';

/** One VEVENT: an event, all occurrences of one, or one occurrence that was changed. */
export interface ParsedEvent {
  readonly uid: string;
  /** The occurrence that this replaces: its instant, or its day where only that is named. */
  readonly replaces?: {
    readonly at: Instant;
    readonly wall: WallTime;
    readonly day?: DayNumber;
    readonly andLater: boolean;
  };
  /** By these the newest of several versions is found, in this order. */
  readonly version: readonly number[];
  readonly start: WallTime;
  readonly length: Duration;
  readonly zone: Zone;
  readonly rules: readonly { readonly rule: Rule; readonly until: (at: Instant, wall: WallTime) => boolean }[];
  readonly added: readonly WallTime[];
  readonly excluded: { readonly instants: ReadonlySet<Instant>; readonly days: ReadonlySet<DayNumber> };
  readonly isAllDay: boolean;
  readonly isCancelled: boolean;
  /** The developer, or who invited, marked it as private. */
  readonly isPrivate: boolean;
  readonly title: string;
  readonly answer: CalendarEvent['answer'];
  readonly busy: boolean;
  readonly people?: number;
}

/** More rules, and more dates that are added or excluded, would take too long. Nobody has so many. */
const MOST_RULES = 5;
const MOST_DATES = 1000;

/** Longer titles are cut: what stands behind says no more, and a title may be kept for each occurrence. */
const LONGEST_TITLE = 300;

/** Throws where the event cannot be understood. `own` are the developer's mail addresses, in small letters. */
export function parseEvent(lines: readonly string[], zones: Zones, own: ReadonlySet<string>): ParsedEvent {
  const component = parseComponent('VEVENT', lines);
  const start = stampIn(component, 'dtstart');
  if (!start) throw new RangeError('no start');
  const zone = zoneOf(start, zones);
  const length = lengthOf(component, start, zones);
  if (length < 0) throw new RangeError('ends before it begins');
  const title = textIn(component, 'summary')?.trim().slice(0, LONGEST_TITLE) ?? '';
  const isDate = start.isDate || textIn(component, 'x-microsoft-cdo-alldayevent')?.toUpperCase() === 'TRUE';
  const dates = [...component.getAllProperties('rdate'), ...component.getAllProperties('exdate')];
  const isTooMuch = component.getAllProperties('rrule').length > MOST_RULES;
  if (isTooMuch || dates.reduce((sum, one) => sum + one.toJSON().length, 0) > MOST_DATES) {
    throw new RangeError('repeats too often');
  }
  const replaces = replacedBy(component, zones);
  const isPrivate = textIn(component, 'class')?.trim().toUpperCase() === 'PRIVATE';
  return {
    uid: textIn(component, 'uid') ?? `${start.wall} ${length} ${title}`,
    ...(replaces && { replaces }),
    version: [
      number(textIn(component, 'sequence')),
      stamped(component, 'dtstamp'),
      stamped(component, 'last-modified'),
    ],
    ...{ start: start.wall, length, zone, title, isPrivate },
    rules: rulesIn(component).map(({ rule, until }) => ({ rule, until: untilOf(until) })),
    added: component.getAllProperties('rdate').flatMap((one) => stampsOf(one).map(({ wall }) => wall)),
    excluded: excludedBy(component, start, zones),
    // What lasts for a day or longer says nothing about its hours, as a holiday or a conference.
    isAllDay: isDate || length >= DAY,
    isCancelled: textIn(component, 'status')?.toUpperCase() === 'CANCELLED' || isCancelled(title),
    ...takingPart(component, own),
  };
}

/** UTC, the zone that is named, or that of the calendar. */
function zoneOf(stamp: Stamp, zones: Zones): Zone {
  return stamp.isUtc ? { isGuessed: false, instantOf: (wall) => wall } : zones.of(stamp.zone);
}

function instantOf(stamp: Stamp, zones: Zones): Instant {
  return zoneOf(stamp, zones).instantOf(stamp.wall);
}

function lengthOf(component: Component, start: Stamp, zones: Zones): Duration {
  const end = stampIn(component, 'dtend');
  if (!end) return lengthIn(component) ?? (start.isDate ? DAY : 0);
  const isSameClock = end.zone === start.zone && end.isUtc === start.isUtc;
  return isSameClock ? end.wall - start.wall : instantOf(end, zones) - instantOf(start, zones);
}

function replacedBy(component: Component, zones: Zones): ParsedEvent['replaces'] {
  const property = component.getFirstProperty('recurrence-id');
  const stamp = property && stampIn(component, 'recurrence-id');
  if (!property || !stamp) return undefined;
  const andLater = parameterIn(property, 'range') === 'THISANDFUTURE';
  const times = { at: instantOf(stamp, zones), wall: stamp.wall, andLater };
  return stamp.isDate ? { ...times, day: dayNumber(stamp.wall) } : times;
}

/** A date excludes the occurrence of that day, a time the one at that instant. */
function excludedBy(component: Component, start: Stamp, zones: Zones): ParsedEvent['excluded'] {
  const stamps = component.getAllProperties('exdate').flatMap(stampsOf);
  const withZone = stamps.map((stamp) =>
    stamp.isUtc || stamp.zone !== undefined || stamp.isDate ? stamp : { ...stamp, ...ofStart(start) },
  );
  const byDay = withZone.filter(({ isDate }) => isDate || start.isDate);
  return {
    instants: new Set(withZone.filter(({ isDate }) => !isDate).map((stamp) => instantOf(stamp, zones))),
    days: new Set(byDay.map(({ wall }) => dayNumber(wall))),
  };
}

/** A time without a zone is meant in the zone of the event. */
function ofStart({ isUtc, zone }: Stamp): Pick<Stamp, 'isUtc' | 'zone'> {
  return { isUtc, ...(zone !== undefined && { zone }) };
}

/** Whether an occurrence is not after UNTIL: a date means its whole day, a time without a zone that of the event. */
function untilOf(text: string | undefined): (at: Instant, wall: WallTime) => boolean {
  const stamp = text === undefined ? undefined : stampOf(text);
  if (!stamp) return () => true;
  if (stamp.isDate) return (_at, wall) => dayNumber(wall) <= dayNumber(stamp.wall);
  return stamp.isUtc ? (at) => at <= stamp.wall : (_at, wall) => wall <= stamp.wall;
}

const answers = { ACCEPTED: 'accepted', TENTATIVE: 'tentative', DECLINED: 'declined' } as const;
const away = new Set(['FREE', 'OOF', 'WORKINGELSEWHERE']);

function takingPart(component: Component, own: ReadonlySet<string>): Pick<ParsedEvent, 'answer' | 'busy' | 'people'> {
  const attendees = component.getAllProperties('attendee').filter((one) => {
    const kind = parameterIn(one, 'cutype');
    return kind !== 'ROOM' && kind !== 'RESOURCE';
  });
  const organizer = component.getFirstProperty('organizer');
  const addresses = attendees.map(addressOf);
  const mine = attendees.find((_one, index) => own.has(addresses[index] ?? ''));
  const organizes = organizer !== null && own.has(addressOf(organizer));
  const everybody = new Set([...addresses, ...(organizer ? [addressOf(organizer)] : [])]);
  const status = textIn(component, 'x-microsoft-cdo-busystatus')?.toUpperCase() ?? '';
  return {
    answer: answerOf(),
    busy: textIn(component, 'transp')?.toUpperCase() !== 'TRANSPARENT' && !away.has(status),
    ...(attendees.length > 0 && { people: everybody.size }),
  };

  function answerOf(): CalendarEvent['answer'] {
    const said = parameterIn(mine, 'partstat');
    if (said in answers) return answers[said as keyof typeof answers];
    if (organizes) return 'accepted';
    if (mine) return 'none';
    if (status === 'TENTATIVE' || textIn(component, 'status')?.toUpperCase() === 'TENTATIVE') return 'tentative';
    // Nobody else is known to take part, or the calendar says that the time is taken: the developer put it there. Where no
    // address of theirs is known, an answer cannot be found, and what stands in their calendar counts.
    return attendees.length === 0 || status === 'BUSY' || own.size === 0 ? 'accepted' : 'none';
  }
}

function addressOf(property: Property): string {
  const value = String((property.toJSON() as unknown[])[3]);
  const address = /^mailto:/i.test(value) ? value.slice(7) : parameterIn(property, 'email') || value;
  return address.trim().toLowerCase();
}

function number(text: string | undefined): number {
  const value = Number(text ?? 0);
  return Number.isFinite(value) ? value : 0;
}

function stamped(component: Component, name: string): number {
  try {
    return stampIn(component, name)?.wall ?? 0;
  } catch {
    return 0;
  }
}
