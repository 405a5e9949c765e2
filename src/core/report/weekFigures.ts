import * as v from 'valibot';
import { gradeSchema } from './coverage';
import { count, duration, share, weekId } from './schema';
import type { WeeklyReport } from './weeklyReport';

/** What other weeks are compared by. */
export const weekFiguresSchema = v.object({
  week: weekId,
  grade: v.exactOptional(gradeSchema),
  recordedDays: count,
  short: v.boolean(),
  tracked: duration,
  load: duration,
  /** M1 */
  share: v.exactOptional(share),
  /** M2 */
  standIn: v.exactOptional(share),
  /** M9(60) */
  focus: v.exactOptional(share),
  /** M17 */
  open: v.exactOptional(share),
  categories: v.array(v.object({ category: v.string(), duration })),
});

export type WeekFigures = v.InferOutput<typeof weekFiguresSchema>;

type Facts = Omit<WeeklyReport, 'comparison'>;

export function weekFigures({ week, coverage, totals, share: load, roleFit, flow, categories }: Facts): WeekFigures {
  const focus = flow.focus.find(({ minutes }) => minutes === 60)?.share;
  return {
    week,
    ...(coverage && { grade: coverage.grade, open: coverage.open }),
    recordedDays: coverage?.recordedDays ?? 0,
    short: coverage?.short ?? false,
    tracked: totals.tracked,
    load: totals.load,
    ...(load && { share: load.atLeast }),
    ...(roleFit.standInShare !== undefined && { standIn: roleFit.standInShare }),
    ...(focus !== undefined && { focus }),
    categories: categories
      .filter((row) => row.duration > 0)
      .map(({ category, duration: length }) => ({ category, duration: length })),
  };
}
