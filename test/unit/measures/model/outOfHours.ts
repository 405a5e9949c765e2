import type { Given } from './given';
import { confirmedLoad } from './load';
import { timeBase } from './shares';
import { sum } from './sums';
import { weekday, workingTime } from './working';

/** M14: load outside the working hours. */
export function outOfHours(given: Given): number {
  const working = workingTime(given, given.week.span);
  let outside = 0;
  for (const load of confirmedLoad(given)) {
    outside += sum([load]);
    for (const { start, end } of working) outside -= Math.max(0, Math.min(end, load.end) - Math.max(start, load.start));
  }
  return outside;
}

/** The part of a stated week without a record; of a finished week only. */
export function noRecord(given: Given): number | undefined {
  const { week, now, statedWeek, workingHours, leave } = given;
  const { tracked } = timeBase(given);
  if (statedWeek === undefined || now < week.span.end || tracked === 0) return undefined;
  const workdays = week.days.filter(({ date }) => workingHours.days.includes(weekday(date)));
  const present = workdays.filter(({ date }) => !leave.includes(date));
  return Math.max(0, Math.round((statedWeek * present.length) / workdays.length) - tracked);
}
