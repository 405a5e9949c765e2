import type { Steps } from '../../core/lifecycle/steps';
import type { CalendarEvent } from '../../core/observation/observation';
import type { CalendarReading, CalendarRequest } from '../../core/observation/sourceReader';
import type { SourceProblem } from '../../core/observation/sourceState';
import { titleClassOf } from '../../core/observation/classifyTitle';
import type { Instant } from '../../core/time/span';
import { componentsOf } from './components';
import { fileZone } from './fileZone';
import { type ParsedEvent, parseEvent } from './parsedEvent';
import { occurrencesOf, TooManyRepetitions } from './recurrence';
import { DAY, dayNumber, type WallTime, type Zone } from './wallTime';
import { zonesOf } from './zoneNames';

/** Events of a reading; what is beyond is left out. */
const EVENTS = 10_000;

/** Conversions from the wall to instants in one turn. */
const CONVERSIONS = 20;

/** An occurrence of an event. */
interface Occurrence {
  readonly event: ParsedEvent;
  readonly start: Instant;
  readonly end: Instant;
  /** Tells it from the other occurrences of the event; the same when it is moved. */
  readonly original: Instant | undefined;
}

/**
 * Reads the events of an iCalendar file that touch the range. Each event is parsed alone, so that one that cannot be
 * understood costs no other, and is worked out in the wall time of its own zone.
 */
export function* readCalendar(text: string, request: CalendarRequest): Steps<CalendarReading> {
  const nothing = { events: [], skipped: { allDay: 0, cancelled: 0 }, guessedZones: 0 };
  const head = text.slice(0, 4096);
  if (!/BEGIN:VCALENDAR/i.test(head)) {
    return { ...nothing, problems: [/<(!doctype|html|head|body)\b/i.test(head) ? 'web-page' : 'not-a-calendar'] };
  }
  const own = new Set(request.own.map((address) => address.trim().toLowerCase()));
  const { calendars, broken } = yield* componentsOf(text);
  const problems = new Set<SourceProblem>(broken > 0 ? ['broken-events'] : []);
  const newest = new Map<string, ParsedEvent>();
  for (const calendar of calendars) {
    const defined = new Map<string, Zone>();
    for (const lines of calendar.zones) {
      const found = fileZone(lines);
      if (found) defined.set(found.name, found.zone);
    }
    const zones = zonesOf(defined, calendar.zone, request.zone);
    const isCancelled = calendar.method?.toUpperCase() === 'CANCEL';
    for (const lines of calendar.events) {
      try {
        const event = parseEvent(lines, zones, own);
        keepNewest(newest, isCancelled ? { ...event, isCancelled } : event);
      } catch {
        problems.add('broken-events');
      }
      yield;
    }
  }
  const events: CalendarEvent[] = [];
  const skipped = { allDay: 0, cancelled: 0 };
  let guessedZones = 0;
  for (const group of Map.groupBy(newest.values(), ({ uid }) => uid).values()) {
    let occurrences: Occurrence[] = [];
    try {
      occurrences = yield* occurrencesIn(group, request);
    } catch (error) {
      problems.add(error instanceof TooManyRepetitions ? 'too-many-repetitions' : 'broken-events');
    }
    for (const one of occurrences) {
      if (one.event.isCancelled) skipped.cancelled++;
      else if (one.event.isAllDay) skipped.allDay++;
      else if (one.end > one.start && events.length < EVENTS) {
        if (one.event.zone.isGuessed) guessedZones++;
        events.push(eventOf(one, request));
      }
    }
    yield;
  }
  if (events.length === EVENTS) problems.add('too-many-repetitions');
  return { events, skipped, guessedZones, problems: [...problems] };
}

function keepNewest(newest: Map<string, ParsedEvent>, event: ParsedEvent): void {
  const { replaces } = event;
  const key = JSON.stringify([event.uid, replaces && (replaces.day ?? replaces.at), replaces?.day === undefined]);
  const known = newest.get(key);
  if (!known || !isOlder(event.version, known.version)) newest.set(key, event);
}

function isOlder(one: readonly number[], other: readonly number[]): boolean {
  const index = one.findIndex((value, place) => value !== other[place]);
  return index !== -1 && (one[index] ?? 0) < (other[index] ?? 0);
}

/** The occurrences in the range of all versions of one event: those of its rules, and those that replace some of them. */
function* occurrencesIn(group: readonly ParsedEvent[], { range }: CalendarRequest): Steps<Occurrence[]> {
  const found: Occurrence[] = [];
  const isIn = ({ start, end }: { start: Instant; end: Instant }) => start < range.end && end > range.start;
  const add = (occurrence: Occurrence) => {
    if (isIn(occurrence)) found.push(occurrence);
  };
  const changed = group.filter(({ replaces }) => replaces !== undefined);
  const later = changed
    .filter(({ replaces }) => replaces?.andLater)
    .toSorted((one, other) => (one.replaces?.at ?? 0) - (other.replaces?.at ?? 0));
  for (const event of changed) {
    const start = event.zone.instantOf(event.start);
    add({ event, start, end: start + event.length, original: event.replaces?.at });
  }
  const instants = new Set(changed.map(({ replaces }) => replaces?.at));
  const days = new Set(changed.flatMap(({ replaces }) => replaces?.day ?? []));
  const reach = Math.max(...group.map(({ length }) => length)) + shiftOf(later);
  for (const event of group) {
    if (event.replaces) continue;
    const repeats = event.rules.length + event.added.length > 0;
    let conversions = 0;
    for (const wall of wallTimesOf(event, range.start - reach - DAY, range.end + reach + DAY)) {
      if (++conversions % CONVERSIONS === 0) yield;
      const at = event.zone.instantOf(wall);
      const isExcluded = event.excluded.instants.has(at) || event.excluded.days.has(dayNumber(wall));
      if (isExcluded || instants.has(at) || days.has(dayNumber(wall)) || !isAllowed(event, at, wall)) continue;
      const moved = later.findLast(({ replaces }) => (replaces?.at ?? 0) <= at);
      const by = moved?.replaces ? moved.start - moved.replaces.wall : 0;
      const start = by === 0 ? at : event.zone.instantOf(wall + by);
      const version = moved ?? event;
      add({ event: version, start, end: start + version.length, original: repeats ? at : undefined });
    }
  }
  return found;
}

/** How far later occurrences were moved at most. */
function shiftOf(later: readonly ParsedEvent[]): number {
  return Math.max(0, ...later.map(({ start, replaces }) => Math.abs(start - (replaces?.wall ?? start))));
}

/** The wall times at which the event begins, from `from` until `to`. */
function wallTimesOf({ start, rules, added }: ParsedEvent, from: WallTime, to: WallTime): WallTime[] {
  const isIn = (wall: WallTime) => wall >= from && wall <= to;
  const single = rules.length === 0 ? [start] : [];
  const repeated = rules.flatMap(({ rule }) => occurrencesOf(rule, start, from, to));
  return [...new Set([...single.filter(isIn), ...added.filter(isIn), ...repeated])];
}

/** Whether a rule that has not ended brings the occurrence, or none has to. */
function isAllowed({ rules, added }: ParsedEvent, at: Instant, wall: WallTime): boolean {
  return rules.length === 0 || added.includes(wall) || rules.some(({ until }) => until(at, wall));
}

function eventOf({ event, start, end, original }: Occurrence, request: CalendarRequest): CalendarEvent {
  const { uid, title, answer, busy, people, isPrivate } = event;
  const titleClass = isPrivate ? 'private' : titleClassOf(title, request.titleWords);
  return {
    kind: 'calendar',
    key: request.keyOf(original === undefined ? uid : `${uid} ${original}`),
    ...{ start, end, titleClass, answer, busy },
    ...(request.titles && !isPrivate && title !== '' && { title }),
    ...(people !== undefined && { people }),
  };
}
