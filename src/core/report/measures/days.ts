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
  /** True for a working day of the developer that is not leave. */
  workday: v.boolean(),
  start: instant,
  /** The end of the local day, 23, 24 or 25 hours after `start`. */
  end: instant,
  /** Confirmed load by category; only categories with time. */
  load: v.array(v.object({ category: v.string(), duration })),
  suggested: duration,
  /** Own work, tagged or assumed. */
  own: duration,
  untagged: duration,
  /** Σ of load, suggested, own and untagged time. The sum over the week is T. */
  tracked: duration,
  ribbon: v.array(ribbonPartSchema),
});

export type DayReport = v.InferOutput<typeof dayReportSchema>;

/** The hours of a day without clock times. */
export type DayTotals = Pick<DayReport, 'date' | 'load' | 'suggested' | 'own' | 'untagged' | 'tracked'>;

/** The seven days of the week, each with the time of its parts. */
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

/** The part of the day in which a segment counts. Tagged and assumed own work are one part. */
function partOf({ state, category }: Segment): Part {
  if (state !== 'confirmed') return state;
  return category !== undefined && natureOf(category) === 'load' ? 'load' : 'own';
}
