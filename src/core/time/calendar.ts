import { dateText, type DayNumber, dayNumber, FULL_DAY, weekdayOf } from './localDate';
import { type Instant, MINUTE, type Span } from './span';
import { instantOf, startOfDate, type WallTime, wallTime } from './wallTime';
import { offsetAt } from './zoneOffset';

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
  return dateText(dayNumberOf(calendar, at));
}

export function dayOf(calendar: Calendar, date: LocalDate): Day {
  return numberedDay(calendar, dayNumber(date));
}

export function dayAt(calendar: Calendar, at: Instant): Day {
  return numberedDay(calendar, dayNumberOf(calendar, at));
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
  const first = monday - ((8 - calendar.weekStartsOn) % 7);
  const days = Array.from({ length: 7 }, (_, index) => numberedDay(calendar, first + index));
  const [start, end] = [days[0], days[6]];
  if (!start || !end) throw new RangeError(`no days in week ${id}`);
  return { id, days, span: { start: start.span.start, end: end.span.end } };
}

/** The week that contains `at`. */
export function weekAt(calendar: Calendar, at: Instant): Week {
  const day = dayNumberOf(calendar, at);
  const intoWeek = (weekdayOf(day) - calendar.weekStartsOn + 7) % 7;
  return weekOf(calendar, weekId(day - intoWeek + ((8 - calendar.weekStartsOn) % 7)));
}

/** The local day `count` days before a date. */
export function dayBefore(calendar: Calendar, date: LocalDate, count: number): Day {
  return numberedDay(calendar, dayNumber(date) - count);
}

export function addWeeks(id: WeekId, count: number): WeekId {
  return weekId(mondayOf(id) + 7 * count);
}

/** The minute within the hour that the clock shows. */
export function minuteOfHour(calendar: Calendar, at: Instant): number {
  return new Date(wallTime(calendar.zone, at)).getUTCMinutes();
}

/** The instant in ISO 8601 with the offset of the zone, for people who read the data. */
export function toLocalIso({ zone }: Calendar, at: Instant): string {
  const offset = Math.round(offsetAt(zone, at) / MINUTE);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const shown = new Date(wallTime(zone, at)).toISOString().slice(0, -'.000Z'.length);
  return `${shown}${offset < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(minutes)}`;
}

/** True for an IANA time zone name that the runtime supports. */
export function isZone(name: string): boolean {
  try {
    offsetAt(name, 0);
    return true;
  } catch {
    return false;
  }
}

function weekId(monday: DayNumber): WeekId {
  const [year, week] = isoWeek(monday);
  return `${year}-W${twoDigits(week)}`;
}

/** ISO 8601: a week belongs to the year of its Thursday. */
function isoWeek(monday: DayNumber): readonly [year: number, week: number] {
  const thursday = new Date((monday + 3) * FULL_DAY);
  const newYear = new Date(thursday).setUTCMonth(0, 1);
  return [thursday.getUTCFullYear(), Math.floor((thursday.getTime() - newYear) / (7 * FULL_DAY)) + 1];
}

function mondayOf(id: WeekId): DayNumber {
  const match = /^(\d{4})-W(\d{2})$/.exec(id);
  if (!match) throw new RangeError(`week: expected a form such as 2026-W47, got ${JSON.stringify(id)}`);
  const [, year = '', week] = match;
  // ISO 8601: 4 January is always in week 1.
  const fourth = dayNumber(`${year}-01-04`);
  const monday = fourth - weekdayOf(fourth) + 1 + 7 * (Number(week) - 1);
  if (isoWeek(monday)[1] !== Number(week)) throw new RangeError(`week: ${year} has no week ${week}`);
  return monday;
}

function dayNumberOf(calendar: Calendar, at: Instant): DayNumber {
  let day = Math.floor(wallTime(calendar.zone, at) / FULL_DAY);
  while (at < startOf(calendar, day)) day--;
  while (at >= startOf(calendar, day + 1)) day++;
  return day;
}

function numberedDay(calendar: Calendar, day: DayNumber): Day {
  return { date: dateText(day), span: { start: startOf(calendar, day), end: startOf(calendar, day + 1) } };
}

function startOf({ zone, dayStartsAt }: Calendar, day: DayNumber): Instant {
  return dayStartsAt === 0 ? startOfDate(zone, day) : instantOf(zone, wallAt(day, dayStartsAt));
}

function wallAt(day: DayNumber, minute: number): WallTime {
  return day * FULL_DAY + minute * MINUTE;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
