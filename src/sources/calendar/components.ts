import type { Steps } from '../../core/lifecycle/steps';

/** A calendar of a file, with its events and zones as the lines that stand between their BEGIN and END. */
export interface CalendarLines {
  /** METHOD, such as `CANCEL`, and X-WR-TIMEZONE. */
  readonly method: string | undefined;
  readonly zone: string | undefined;
  readonly events: readonly (readonly string[])[];
  readonly zones: readonly (readonly string[])[];
}

/** Lines read in one turn, each part of a folded one too. */
const LINES = 2000;

/** The longest event, in characters of what is read of it. Parsing one takes a turn. */
const LONGEST_EVENT = 200_000;

/** The properties of events that are read. The others, such as descriptions and attachments, are passed over. */
const wanted = new Set([
  ...['UID', 'DTSTART', 'DTEND', 'DURATION', 'RRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID', 'SEQUENCE', 'DTSTAMP'],
  ...['LAST-MODIFIED', 'STATUS', 'TRANSP', 'SUMMARY', 'ATTENDEE', 'ORGANIZER', 'CLASS'],
  ...['X-MICROSOFT-CDO-BUSYSTATUS', 'X-MICROSOFT-CDO-ALLDAYEVENT'],
]);

interface Open {
  method?: string;
  zone?: string;
  readonly events: string[][];
  readonly zones: string[][];
}

/**
 * Divides a file into its calendars, events and zones without understanding them, so that a broken one costs no other.
 * `broken` counts events that do not end or are too long.
 */
export function* componentsOf(text: string): Steps<{ calendars: CalendarLines[]; broken: number }> {
  const calendars: Open[] = [];
  let calendar: Open | undefined;
  let event: string[] | undefined;
  let zone: string[] | undefined;
  let nested = 0;
  let broken = 0;
  let length = 0;
  for (const line of unfolded(text)) {
    if (line === undefined) {
      yield;
      continue;
    }
    const name = /^[A-Za-z-]+/.exec(line)?.[0].toUpperCase() ?? '';
    const part =
      name === 'BEGIN' || name === 'END'
        ? line
            .slice(line.indexOf(':') + 1)
            .trim()
            .toUpperCase()
        : '';
    if (name === 'BEGIN' && part === 'VEVENT') {
      if (event) broken++;
      [event, zone, nested, length] = [[], undefined, 0, 0];
    } else if (name === 'END' && part === 'VEVENT') {
      if (event) calendar?.events.push(event);
      event = undefined;
    } else if (name === 'BEGIN' && part === 'VTIMEZONE') zone = [line];
    else if (zone) {
      zone.push(line);
      if (name !== 'END' || part !== 'VTIMEZONE') continue;
      calendar?.zones.push(zone);
      zone = undefined;
    } else if (name === 'BEGIN' && part === 'VCALENDAR') {
      if (event) broken++;
      [calendar, event] = [{ events: [], zones: [] }, undefined];
      calendars.push(calendar);
    } else if (event) {
      if (name === 'BEGIN') nested++;
      else if (name === 'END') nested = Math.max(0, nested - 1);
      else if (nested === 0 && wanted.has(name)) {
        length += line.length;
        if (length <= LONGEST_EVENT) event.push(line);
        else [event, broken] = [undefined, broken + 1];
      }
    } else if (calendar && name === 'METHOD') calendar.method = valueOf(line);
    else if (calendar && name === 'X-WR-TIMEZONE') calendar.zone = valueOf(line);
  }
  if (event) broken++;
  return { calendars: calendars.map(({ method, zone: named, ...rest }) => ({ ...rest, method, zone: named })), broken };
}

function valueOf(line: string): string {
  return line.slice(line.indexOf(':') + 1).trim();
}

/** The lines of the file, with those that were folded put together again. Undefined where a turn may end. */
function* unfolded(text: string): Generator<string | undefined> {
  let parts: string[] = [];
  let length = 0;
  let count = 0;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  while (at < text.length) {
    const end = text.indexOf('\n', at);
    const until = end === -1 ? text.length : end;
    const line = text.slice(at, text[until - 1] === '\r' ? until - 1 : until);
    at = until + 1;
    if (++count % LINES === 0) yield undefined;
    if (parts.length > 0 && (line.startsWith(' ') || line.startsWith('\t'))) {
      // What is longer is read of no event.
      if (length <= LONGEST_EVENT) parts.push(line.slice(1));
      length += line.length - 1;
      continue;
    }
    if (parts.length > 0) yield parts.join('');
    [parts, length] = [[line], line.length];
  }
  if (parts.length > 0) yield parts.join('');
}
