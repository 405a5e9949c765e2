import { Temporal } from 'temporal-polyfill';
import type { Instant, Span } from './span';

/** The date of a local day, `2026-11-24`. */
export type LocalDate = string;

/** ISO 8601 week, `2026-W48`. */
export type WeekId = string;

/** How time is divided into days and weeks (docs/design.md, "Days and weeks"). */
export interface Calendar {
  /** The zone of the report: an IANA name or an offset such as `+05:30`. */
  readonly zone: string;
  /** Minutes after local midnight at which a day begins. */
  readonly dayStartsAt: number;
  /** ISO weekday, 1 = Monday … 7 = Sunday. */
  readonly weekStartsOn: number;
}

/** A local day with its span, which is usually 24 hours, and 23 or 25 when the clock changes. */
export interface Day {
  readonly date: LocalDate;
  readonly span: Span;
}

/** Exactly seven local days. */
export interface Week {
  readonly id: WeekId;
  readonly days: readonly Day[];
  readonly span: Span;
}

/**
 * The local day that contains `at`. The date on the clock is only where the search begins: days may start later than
 * midnight, a date may be skipped, and a clock that is set back across midnight shows the date of yesterday again.
 */
export function dateOf(calendar: Calendar, at: Instant): LocalDate {
  let date = zoned(calendar, at).toPlainDate();
  while (at < startOf(calendar, date)) date = date.subtract({ days: 1 });
  for (let next = date.add({ days: 1 }); at >= startOf(calendar, next); next = next.add({ days: 1 })) date = next;
  return date.toString();
}

/** Days that were asked for: a report asks for the same ones many times, and finding one takes a while. */
const known = new Map<string, Day>();
/** Twice the days of a year. */
const KNOWN_MAX = 732;

export function dayOf(calendar: Calendar, date: LocalDate): Day {
  const key = `${divisionOf(calendar)} ${date}`;
  const found = known.get(key);
  if (found) return found;
  const plain = Temporal.PlainDate.from(date);
  const span = { start: startOf(calendar, plain), end: startOf(calendar, plain.add({ days: 1 })) };
  const day = { date: plain.toString(), span };
  if (known.size >= KNOWN_MAX) known.clear();
  known.set(key, day);
  return day;
}

/** The day that was asked for last, with how days were divided then. Most instants are on the day of the one before. */
let last: { readonly division: string; readonly day: Day } | undefined;

export function dayAt(calendar: Calendar, at: Instant): Day {
  const division = divisionOf(calendar);
  if (last?.division === division && last.day.span.start <= at && at < last.day.span.end) return last.day;
  const day = dayOf(calendar, dateOf(calendar, at));
  last = { division, day };
  return day;
}

function divisionOf({ zone, dayStartsAt }: Calendar): string {
  return `${zone} ${dayStartsAt}`;
}

/** Every local day that overlaps `range`, in order. */
export function daysIn(calendar: Calendar, range: Span): Day[] {
  const days: Day[] = [];
  let day = dayAt(calendar, range.start);
  while (day.span.start < range.end) {
    days.push(day);
    day = dayAt(calendar, day.span.end);
  }
  return days;
}

/** The dates on the calendar that `range` touches, from midnight to midnight, wherever the local day begins. */
export function datesIn(calendar: Calendar, range: Span): LocalDate[] {
  return daysIn({ ...calendar, dayStartsAt: 0 }, range).map(({ date }) => date);
}

/** True when the year of the id has this week; not every year has a week 53. */
export function hasWeek(id: WeekId): boolean {
  try {
    mondayOf(id);
    return true;
  } catch {
    return false;
  }
}

/** The week with this id: the seven days that begin on `weekStartsOn` and contain the Monday of the ISO week. */
export function weekOf(calendar: Calendar, id: WeekId): Week {
  const monday = mondayOf(id);
  const first = monday.subtract({ days: (8 - calendar.weekStartsOn) % 7 });
  const days = Array.from({ length: 7 }, (_, index) => dayOf(calendar, first.add({ days: index }).toString()));
  const [start, end] = [days[0], days[6]];
  if (!start || !end) throw new RangeError(`no days in week ${id}`);
  return { id, days, span: { start: start.span.start, end: end.span.end } };
}

/** The week that contains `at`. */
export function weekAt(calendar: Calendar, at: Instant): Week {
  const date = Temporal.PlainDate.from(dateOf(calendar, at));
  const intoWeek = (date.dayOfWeek - calendar.weekStartsOn + 7) % 7;
  const monday = date.subtract({ days: intoWeek }).add({ days: (8 - calendar.weekStartsOn) % 7 });
  return weekOf(calendar, weekId(monday));
}

/** The local day `count` days before a date. */
export function dayBefore(calendar: Calendar, date: LocalDate, count: number): Day {
  return dayOf(calendar, Temporal.PlainDate.from(date).subtract({ days: count }).toString());
}

export function addWeeks(id: WeekId, count: number): WeekId {
  return weekId(mondayOf(id).add({ weeks: count }));
}

/** The minute within the hour that the clock shows. */
export function minuteOfHour(calendar: Calendar, at: Instant): number {
  return zoned(calendar, at).minute;
}

/** The instant in ISO 8601 with the offset of the zone, for people who read the data. */
export function toLocalIso(calendar: Calendar, at: Instant): string {
  return zoned(calendar, at).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** True for an IANA time zone name that the runtime supports. */
export function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

function weekId(monday: Temporal.PlainDate): WeekId {
  return `${monday.yearOfWeek}-W${String(monday.weekOfYear).padStart(2, '0')}`;
}

function mondayOf(id: WeekId): Temporal.PlainDate {
  const match = /^(\d{4})-W(\d{2})$/.exec(id);
  if (!match) throw new RangeError(`week: expected a form such as 2026-W47, got ${JSON.stringify(id)}`);
  const [year, week] = [Number(match[1]), Number(match[2])];
  // ISO 8601: 4 January is always in week 1.
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 });
  if (monday.weekOfYear !== week) throw new RangeError(`week: ${year} has no week ${week}`);
  return monday;
}

function startOf(calendar: Calendar, date: Temporal.PlainDate): Instant {
  if (calendar.dayStartsAt === 0) return date.toZonedDateTime(calendar.zone).epochMilliseconds;
  const time = Temporal.PlainTime.from({
    hour: Math.floor(calendar.dayStartsAt / 60),
    minute: calendar.dayStartsAt % 60,
  });
  return date.toZonedDateTime({ timeZone: calendar.zone, plainTime: time }).epochMilliseconds;
}

function zoned(calendar: Calendar, at: Instant): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(calendar.zone);
}
