import * as v from 'valibot';
import { natureOf } from '../../taxonomy/lookup';
import type { LocalDate, Week } from '../../time/calendar';
import { lengthOf } from '../../time/span';
import type { Segment } from '../../timeline/segment';
import { ribbonOf, ribbonPartSchema } from './ribbon';
import { duration, instant, localDate } from './schema';
import { sumBy } from './sums';

export const dayReportSchema = v.object({
  date: localDate,
  /** A working day of the developer that is no leave. */
  workday: v.boolean(),
  start: instant,
  /** The local day has `end − start`: 23, 24 or 25 hours. */
  end: instant,
  /** Confirmed load by category; only categories with time. */
  load: v.array(v.object({ category: v.string(), duration })),
  suggested: duration,
  /** Own work, tagged or assumed. */
  own: duration,
  untagged: duration,
  /** Σ of the above; over the week it is T. */
  tracked: duration,
  ribbon: v.array(ribbonPartSchema),
});

export type DayReport = v.InferOutput<typeof dayReportSchema>;

/** A day's hours without its clock times. */
export type DayTotals = Pick<DayReport, 'date' | 'load' | 'suggested' | 'own' | 'untagged' | 'tracked'>;

/** The seven days of the week, each divided by what its time went to. */
export function daysOf(week: Week, segments: readonly Segment[], isWorkday: (date: LocalDate) => boolean): DayReport[] {
  return week.days.map(({ date, span }) => {
    const ofDay = segments.filter((segment) => segment.start >= span.start && segment.start < span.end);
    const sums = sumBy(ofDay, partOf);
    const load = sumBy(ofDay, (segment) => (partOf(segment) === 'load' ? segment.category : undefined));
    return {
      date,
      workday: isWorkday(date),
      start: span.start,
      end: span.end,
      load: [...load].map(([category, length]) => ({ category, duration: length })),
      suggested: sums.get('suggested') ?? 0,
      own: sums.get('own') ?? 0,
      untagged: sums.get('untagged') ?? 0,
      tracked: ofDay.reduce((sum, one) => sum + (one.state === 'excluded' ? 0 : lengthOf(one)), 0),
      ribbon: ribbonOf(ofDay),
    };
  });
}

type Part = 'load' | 'suggested' | 'own' | 'untagged' | 'excluded';

/** Where a segment belongs: what was tagged as own work stands with what was assumed to be. */
export function partOf({ state, category }: Segment): Part {
  if (state !== 'confirmed') return state;
  return category !== undefined && natureOf(category) === 'load' ? 'load' : 'own';
}
