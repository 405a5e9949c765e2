import type { WeekFigures } from './weekFiguresSchema';
import type { WeeklyReport } from './weeklyReport';

type Facts = Omit<WeeklyReport, 'comparison'>;

/** The figures of a week that other weeks are compared by. */
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
