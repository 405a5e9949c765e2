import type { Instant } from '../../time/span';
import type { DayReport } from './days';

/** How many days of a week there are, and on how many of them something was recorded. */
export interface DayCounts {
  /** Local days with tracked time. */
  readonly recordedDays: number;
  /** Workdays with tracked time. */
  readonly recordedWorkdays: number;
  /** Workdays that could have been recorded: up to `now`, and not before the first recording unless they have time. */
  readonly workdays: number;
  /** All workdays of the week, also those to come. */
  readonly workdaysOfWeek: number;
}

/** Counts the days of a week. `since` is when recording began, if that is known. */
export function countDays(days: readonly DayReport[], now: Instant, since: Instant | undefined): DayCounts {
  const isRecorded = ({ tracked }: DayReport): boolean => tracked > 0;
  const couldBeRecorded = ({ start, end }: DayReport): boolean => start <= now && (since === undefined || end > since);
  const workdays = days.filter(({ workday }) => workday);
  return {
    recordedDays: days.filter(isRecorded).length,
    recordedWorkdays: workdays.filter(isRecorded).length,
    workdays: workdays.filter((day) => isRecorded(day) || couldBeRecorded(day)).length,
    workdaysOfWeek: workdays.length,
  };
}
