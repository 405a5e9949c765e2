import { HOUR, MINUTE, SECOND } from '../../core/time/span';
import { type Day, dayOf, isoWeeks, monthDays, weekdayOf, weekStart, yearDays } from './days';
import { DAY, dayNumber, type DayNumber, type WallTime } from './wallTime';

/** A rule of repetition (RFC 5545, 3.3.10), without its end. */
export interface Rule {
  readonly freq: 'SECONDLY' | 'MINUTELY' | 'HOURLY' | 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  /** How many occurrences there are from the first one. */
  readonly count?: number | undefined;
  /** ISO weekday on which weeks begin. */
  readonly weekStartsOn: number;
  readonly byMonth?: readonly number[];
  readonly byWeek?: readonly number[];
  readonly byYearDay?: readonly number[];
  readonly byMonthDay?: readonly number[];
  /** ISO weekdays, each with the number of its occurrence in the month or year; 0 means each of them. */
  readonly byDay?: readonly { readonly weekday: number; readonly nth: number }[];
  readonly byHour?: readonly number[];
  readonly byMinute?: readonly number[];
  readonly bySecond?: readonly number[];
  readonly bySetPosition?: readonly number[];
}

/** The rule repeats too often to be worked out. */
export class TooManyRepetitions extends Error {}

/** How many days or times are looked at for one rule, and how many occurrences it may have in a range. */
const STEPS = 20_000;
const OCCURRENCES = 10_000;

/**
 * The occurrences of `rule` from `from` until `to` in the wall time of the event, sorted. The first possible one is
 * `start`. It never looks at more than `STEPS` times, whatever the rule says, and goes to the range at once unless
 * occurrences have to be counted. Throws `TooManyRepetitions`.
 */
export function occurrencesOf(rule: Rule, start: WallTime, from: WallTime, to: WallTime): WallTime[] {
  const within = unitOf(rule) === undefined ? byPeriods : byTimes;
  const found: WallTime[] = [];
  let left = rule.count ?? Number.POSITIVE_INFINITY;
  for (const wall of within(rule, start, from, to)) {
    if (wall > to || left === 0) break;
    left--;
    if (wall < from) continue;
    if (found.length === OCCURRENCES) throw new TooManyRepetitions();
    found.push(wall);
  }
  return found;
}

function unitOf({ freq }: Rule): number | undefined {
  return {
    SECONDLY: SECOND,
    MINUTELY: MINUTE,
    HOURLY: HOUR,
    DAILY: undefined,
    WEEKLY: undefined,
    MONTHLY: undefined,
    YEARLY: undefined,
  }[freq];
}

/** Occurrences of a rule that repeats within a day. */
function* byTimes(rule: Rule, start: WallTime, from: WallTime, to: WallTime): Generator<WallTime> {
  const step = rule.interval * (unitOf(rule) ?? DAY);
  const isPlain = !hasParts(rule);
  const counts = rule.count !== undefined;
  const skipped = Math.max(0, Math.ceil((from - start) / step));
  // Without other parts each step is an occurrence, so the number of those that are skipped is known.
  if (counts && isPlain && skipped >= (rule.count ?? 0)) return;
  let wall = start + (counts && !isPlain ? 0 : skipped * step);
  let left = counts && isPlain ? (rule.count ?? 0) - skipped : Number.POSITIVE_INFINITY;
  for (let steps = 0; wall <= to && left > 0; wall += step, steps++) {
    if (steps === STEPS) throw new TooManyRepetitions();
    if (!isPlain && !(isDayOf(rule, dayNumber(wall), start) && isTimeOf(rule, wall))) continue;
    left--;
    yield wall;
  }
}

function hasParts(rule: Rule): boolean {
  return Object.keys(rule).some((name) => name.startsWith('by'));
}

function isTimeOf({ byHour, byMinute, bySecond }: Rule, wall: WallTime): boolean {
  const at = new Date(wall);
  return (
    (byHour?.includes(at.getUTCHours()) ?? true) &&
    (byMinute?.includes(at.getUTCMinutes()) ?? true) &&
    (bySecond?.includes(at.getUTCSeconds()) ?? true)
  );
}

/** Occurrences of a rule that repeats by days, weeks, months or years: in each period the days that fit, with their times. */
function* byPeriods(rule: Rule, start: WallTime, from: WallTime, to: WallTime): Generator<WallTime> {
  const times = timesOf(rule, start);
  const first = rule.count === undefined ? periodBefore(rule, start, from) : 0;
  let looked = 0;
  for (let index = first; ; index++) {
    const [begin, end] = periodAt(rule, start, index);
    if (begin * DAY > to) return;
    const days: DayNumber[] = [];
    for (let day = begin; day < end; day++) if (isDayOf(rule, day, start)) days.push(day);
    looked += end - begin + days.length * times.length;
    if (looked > STEPS) throw new TooManyRepetitions();
    const all = days.flatMap((day) => times.map((time) => day * DAY + time));
    for (const wall of chosen(all, rule.bySetPosition)) if (wall >= start) yield wall;
  }
}

/** The times of day, sorted, as milliseconds since midnight. */
function timesOf(rule: Rule, start: WallTime): number[] {
  const at = new Date(start);
  const { byHour = [at.getUTCHours()], byMinute = [at.getUTCMinutes()], bySecond = [at.getUTCSeconds()] } = rule;
  if (byHour.length * byMinute.length * bySecond.length > STEPS) throw new TooManyRepetitions();
  const times = byHour.flatMap((hour) =>
    byMinute.flatMap((minute) => bySecond.map((second) => hour * HOUR + minute * MINUTE + second * SECOND)),
  );
  return [...new Set(times)].toSorted((one, other) => one - other);
}

function chosen(all: readonly WallTime[], positions: readonly number[] | undefined): readonly WallTime[] {
  if (!positions) return all;
  const picked = positions.flatMap((position) => all.at(position > 0 ? position - 1 : position) ?? []);
  return [...new Set(picked)].toSorted((one, other) => one - other);
}

/** The number of the last period that begins before `from`, counted from that of `start`. */
function periodBefore(rule: Rule, start: WallTime, from: WallTime): number {
  const days = { DAILY: 1, WEEKLY: 7, MONTHLY: 32, YEARLY: 367 }[rule.freq as 'DAILY'] * rule.interval;
  let index = Math.max(0, Math.floor((from - start) / DAY / days) - 2);
  while (periodAt(rule, start, index + 1)[0] * DAY <= from) index++;
  return index;
}

/** The days from the first of a period to the one after its last. */
function periodAt(rule: Rule, start: WallTime, index: number): readonly [DayNumber, DayNumber] {
  const day = dayNumber(start);
  const steps = index * rule.interval;
  if (rule.freq === 'DAILY') return [day + steps, day + steps + 1];
  if (rule.freq === 'WEEKLY') {
    const begin = weekStart(day, rule.weekStartsOn) + steps * 7;
    return [begin, begin + 7];
  }
  const { year, month } = dayOf(day);
  if (rule.freq === 'MONTHLY') return monthDays(year, month + steps);
  return rule.byWeek ? isoWeeks(year + steps, rule.weekStartsOn) : yearDays(year + steps);
}

/** Whether the rule names the day, by its parts or, where it has none, by the day of the first occurrence. */
function isDayOf(rule: Rule, number: DayNumber, start: WallTime): boolean {
  const { freq, byMonth, byWeek, byYearDay, byMonthDay, byDay } = rule;
  // Most rules are about weekdays alone, and a series that is counted has many days to look at.
  if (freq === 'WEEKLY' && !byMonth) {
    const wanted = weekdayOf(number);
    return byDay ? byDay.some(({ weekday }) => weekday === wanted) : wanted === weekdayOf(dayNumber(start));
  }
  const day = dayOf(number);
  const { month, monthDay, daysInMonth, yearDay, daysInYear, weekday } = day;
  if (byMonth && !byMonth.includes(month)) return false;
  if (byMonthDay && !byMonthDay.some((one) => one === monthDay || one === monthDay - daysInMonth - 1)) return false;
  if (byYearDay && !byYearDay.some((one) => one === yearDay || one === yearDay - daysInYear - 1)) return false;
  if (byWeek && freq === 'YEARLY' && !isInWeek(byWeek, day, rule.weekStartsOn)) return false;
  if (byDay) return byDay.some((one) => one.weekday === weekday && isNth(rule, day, one.nth));
  if (byMonthDay ?? byYearDay) return true;
  const first = dayOf(dayNumber(start));
  if (freq === 'WEEKLY' || (freq === 'YEARLY' && byWeek)) return weekday === first.weekday;
  if (freq === 'MONTHLY') return monthDay === first.monthDay;
  if (freq !== 'YEARLY') return true;
  return monthDay === first.monthDay && (byMonth !== undefined || month === first.month);
}

function isInWeek(weeks: readonly number[], { number, year }: Day, weekStartsOn: number): boolean {
  return [year - 1, year, year + 1].some((one) => {
    const [begin, end] = isoWeeks(one, weekStartsOn);
    if (number < begin || number >= end) return false;
    const week = Math.floor((number - begin) / 7) + 1;
    return weeks.includes(week) || weeks.includes(week - (end - begin) / 7 - 1);
  });
}

/** Whether the day is the nth of its weekday in the month, or in the year for a yearly rule without months. */
function isNth({ freq, byMonth }: Rule, day: Day, nth: number): boolean {
  if (nth === 0 || (freq !== 'MONTHLY' && freq !== 'YEARLY')) return true;
  const inYear = freq === 'YEARLY' && !byMonth;
  const [place, length] = inYear ? [day.yearDay, day.daysInYear] : [day.monthDay, day.daysInMonth];
  return nth === Math.ceil(place / 7) || nth === -Math.ceil((length - place + 1) / 7);
}
