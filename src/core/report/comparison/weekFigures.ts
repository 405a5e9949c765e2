import { hoursByCategory } from '../measures/categories';
import { focusOf } from '../measures/flow';
import { foundationOf } from '../measures/foundation';
import { loadShareOf } from '../measures/loadShare';
import type { ReportInput } from '../input/reportInput';
import { roleFitHours } from '../measures/roles';
import type { WeekFigures } from './weekFiguresSchema';
import type { WeeklyReport } from '../weeklyReport';

/** Focus is compared by the blocks of an hour. */
const FOCUS = 60;

type Facts = Pick<WeeklyReport, 'week' | 'coverage' | 'totals' | 'share' | 'roleFit' | 'categories'>;

/** The figures of a week that other weeks are compared by, from its report. */
export function weekFigures(report: Omit<WeeklyReport, 'comparison'>): WeekFigures {
  return figuresFrom(report, report.flow.focus.find(({ minutes }) => minutes === FOCUS)?.share);
}

/** The same without the rest of the report. */
export function figuresOf(input: ReportInput): WeekFigures {
  const { week, segments, activities, taxonomy } = input;
  const { known, load, totals, coverage } = foundationOf(input);
  const share = loadShareOf(totals);
  const facts = {
    week: week.id,
    totals,
    ...(coverage && { coverage }),
    ...(share && { share }),
    roleFit: roleFitHours(load, totals),
    categories: hoursByCategory(load, segments, taxonomy, totals),
  };
  return figuresFrom(facts, focusOf({ segments, activities, idle: known.facts.idle }, FOCUS));
}

function figuresFrom(
  { week, coverage, totals, share: load, roleFit, categories }: Facts,
  focus: number | undefined,
): WeekFigures {
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
