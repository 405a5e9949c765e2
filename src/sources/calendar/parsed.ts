import ICAL from 'ical.js';
import type { Rule } from './recurrence';
import type { WallTime } from './wallTime';

export type Component = InstanceType<typeof ICAL.Component>;
export type Property = InstanceType<typeof ICAL.Property>;

/** A date or a time as a calendar writes it. */
export interface Stamp {
  readonly wall: WallTime;
  readonly isDate: boolean;
  readonly isUtc: boolean;
  /** The name of its zone; absent for UTC, for a date and for a time that has none. */
  readonly zone?: string;
}

/** Parses the lines of one component. Throws where ical.js does. */
export function parseComponent(name: string, lines: readonly string[]): Component {
  const text = [`BEGIN:${name}`, ...lines.map(mended), `END:${name}`].join('\r\n');
  return new ICAL.Component(ICAL.parse(text) as unknown[]);
}

/** Exchange has put the closing quote behind the time: `DTSTART;TZID="W. Europe Standard Time:20200609T090000"`. */
function mended(line: string): string {
  return line.replace(/^([A-Z-]+(?:;[^":]*)?;TZID=")([^":]*):([0-9TZ]+)"$/i, '$1$2":$3');
}

/** The dates and times of a property; several for EXDATE and RDATE. Those that are none are left out. */
export function stampsOf(property: Property): Stamp[] {
  const [, parameters, , ...values] = property.toJSON() as [string, Record<string, unknown>, string, ...unknown[]];
  const zone = parameters['tzid'];
  return values.flatMap((value) => {
    // A period has its start first.
    const stamp = stampOf(Array.isArray(value) ? String(value[0]) : String(value));
    if (!stamp) return [];
    return [{ ...stamp, ...(typeof zone === 'string' && !stamp.isUtc && !stamp.isDate && { zone }) }];
  });
}

export function stampOf(text: string): Stamp | undefined {
  // A date that is not said to be one, `EXDATE:20261019`, comes out of ical.js as a time of nothing but colons.
  const plain = text.trim().replace(/T:*$/, '');
  const match = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?(Z)?)?$/.exec(plain);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, utc] = match;
  const at = new Date(0);
  at.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (at.getUTCMonth() !== Number(month) - 1 || at.getUTCDate() !== Number(day)) return undefined;
  if (Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 60) return undefined;
  // A leap second is the last one of its minute.
  at.setUTCHours(Number(hour ?? 0), Number(minute ?? 0), Math.min(59, Number(second ?? 0)));
  return { wall: at.getTime(), isDate: hour === undefined, isUtc: utc !== undefined };
}

/** The first date or time of the property with this name. Throws where there is one that is none. */
export function stampIn(component: Component, name: string): Stamp | undefined {
  const property = component.getFirstProperty(name);
  if (!property) return undefined;
  const [stamp] = stampsOf(property);
  if (!stamp) throw new RangeError(`${name} is no date`);
  return stamp;
}

/** The length in milliseconds. Throws where it is none. */
export function lengthIn(component: Component): number | undefined {
  const property = component.getFirstProperty('duration');
  if (!property) return undefined;
  const length = ICAL.Duration.fromString(String((property.toJSON() as unknown[])[3])).toSeconds() * 1000;
  if (!Number.isFinite(length)) throw new RangeError('no length');
  return length;
}

export function textIn(component: Component, name: string): string | undefined {
  const value: unknown = component.getFirstPropertyValue(name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** A parameter of a property in capital letters; empty where there is none. */
export function parameterIn(property: Property | undefined, name: string): string {
  const value: unknown = property?.getFirstParameter(name);
  return typeof value === 'string' ? value.toUpperCase() : '';
}

const isoWeekdays = { MO: 1, TU: 2, WE: 3, TH: 4, FR: 5, SA: 6, SU: 7 } as const;

/** The rules of an event, each with the text of its UNTIL. Throws where one is none. */
export function rulesIn(component: Component): { rule: Rule; until: string | undefined }[] {
  return component.getAllProperties('rrule').map((property) => {
    const recur = property.getFirstValue() as unknown as InstanceType<typeof ICAL.Recur>;
    const json = recur.toJSON() as Record<string, unknown>;
    const numbers = (name: string) => {
      const value = json[name];
      return value === undefined ? undefined : [value].flat().map(Number);
    };
    const until = json['until'];
    const interval = Number(json['interval'] ?? 1);
    const rule = {
      freq: recur.freq as Rule['freq'],
      interval: Number.isSafeInteger(interval) && interval > 0 ? interval : 1,
      count: json['count'] === undefined ? undefined : Number(json['count']),
      weekStartsOn: weekdayIn(json['wkst']),
      ...named('byMonth', numbers('bymonth')),
      ...named('byWeek', numbers('byweekno')),
      ...named('byYearDay', numbers('byyearday')),
      ...named('byMonthDay', numbers('bymonthday')),
      ...named('byDay', daysIn(json['byday'])),
      ...named('byHour', numbers('byhour')),
      ...named('byMinute', numbers('byminute')),
      ...named('bySecond', numbers('bysecond')),
      ...named('bySetPosition', numbers('bysetpos')),
    };
    return { rule, until: typeof until === 'string' ? until : undefined };
  });
}

function named<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [Key in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };
}

/** The week starts on Monday unless the rule says otherwise. ical.js counts weekdays from Sunday, 1. */
function weekdayIn(value: unknown): number {
  if (typeof value === 'number') return ((value + 5) % 7) + 1;
  return typeof value === 'string' && value in isoWeekdays ? isoWeekdays[value as keyof typeof isoWeekdays] : 1;
}

function daysIn(value: unknown): Rule['byDay'] {
  if (value === undefined) return undefined;
  return [value].flat().map((one: unknown) => {
    const match = typeof one === 'string' ? /^([+-]?\d+)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(one.toUpperCase()) : undefined;
    if (!match) throw new RangeError('no weekday');
    return { nth: Number(match[1] ?? 0), weekday: isoWeekdays[match[2] as keyof typeof isoWeekdays] };
  });
}
