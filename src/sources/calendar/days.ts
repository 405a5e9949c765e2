import { DAY, dayNumber, type DayNumber } from './wallTime';

/** A day on the calendar. Months and days of a month begin with 1; weekdays are ISO, 1 = Monday. */
export interface Day {
  readonly number: DayNumber;
  readonly year: number;
  readonly month: number;
  readonly monthDay: number;
  readonly daysInMonth: number;
  readonly yearDay: number;
  readonly daysInYear: number;
  readonly weekday: number;
}

export function dayOf(number: DayNumber): Day {
  const at = new Date(number * DAY);
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth() + 1];
  const [monthBegin, monthEnd] = monthDays(year, month);
  const [yearBegin, yearEnd] = yearDays(year);
  return {
    ...{ number, year, month, monthDay: at.getUTCDate(), daysInMonth: monthEnd - monthBegin },
    ...{ yearDay: number - yearBegin + 1, daysInYear: yearEnd - yearBegin, weekday: weekdayOf(number) },
  };
}

export function weekdayOf(number: DayNumber): number {
  // Day 0, 1 January 1970, was a Thursday.
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

export function weekStart(number: DayNumber, weekStartsOn: number): DayNumber {
  return number - ((weekdayOf(number) - weekStartsOn + 7) % 7);
}

/** From the first day of a month to the first of the next. The number of the month may lie outside 1 to 12. */
export function monthDays(year: number, month: number): readonly [DayNumber, DayNumber] {
  return [firstOf(year, month), firstOf(year, month + 1)];
}

export function yearDays(year: number): readonly [DayNumber, DayNumber] {
  return [firstOf(year, 1), firstOf(year + 1, 1)];
}

/** From the first day of the first week of a year, which has at least four of its days, to that of the next year. */
export function isoWeeks(year: number, weekStartsOn: number): readonly [DayNumber, DayNumber] {
  return [weekStart(firstOf(year, 1) + 3, weekStartsOn), weekStart(firstOf(year + 1, 1) + 3, weekStartsOn)];
}

/** The first days of months by their number from the year 0. */
const firsts = new Map<number, DayNumber>();

function firstOf(year: number, month: number): DayNumber {
  const number = year * 12 + month - 1;
  const known = firsts.get(number);
  if (known !== undefined) return known;
  const at = new Date(0);
  // Unlike Date.UTC this takes a year below 100 for what it is.
  at.setUTCFullYear(year, month - 1, 1);
  firsts.set(number, dayNumber(at.getTime()));
  return dayNumber(at.getTime());
}
