import type { WeekId } from '../../time/calendar';
import { type CategoryHours, hoursByCategory } from '../measures/categoryHours';
import type { Coverage } from '../measures/coverage';
import { type Flow, focusOf } from '../measures/flow';
import { foundationOf } from '../measures/foundation';
import { allowShares, type LoadShare, loadShareOf } from '../measures/loadShare';
import type { ReportInput } from '../input/reportInput';
import { type RoleFitHours, roleFitHours } from '../measures/roleHours';
import type { Totals } from '../measures/totals';
import type { WeekFigures } from './weekFiguresSchema';

/** Weeks are compared by the share of coding in blocks of at least this many minutes. */
const FOCUS_MINUTES = 60;

/** The parts of a report from which its figures are made. */
interface Facts {
  readonly week: WeekId;
  readonly coverage?: Coverage;
  readonly totals: Totals;
  readonly share?: LoadShare;
  readonly roleFit: RoleFitHours;
  readonly categories: readonly CategoryHours[];
}

/** The figures of a week for comparison, taken from its report. */
export function weekFigures(report: Facts & { readonly flow: Flow }): WeekFigures {
  return figuresFrom(report, report.flow.focus.find(({ minutes }) => minutes === FOCUS_MINUTES)?.share);
}

/** The figures of a week for comparison, computed from its records without the whole report. */
export function figuresOf(input: ReportInput): WeekFigures {
  const { week, segments, activities, taxonomy } = input;
  const { known, load, wholeOf, totals, coverage } = foundationOf(input);
  const share = loadShareOf(totals);
  const facts = {
    week: week.id,
    totals,
    ...(coverage && { coverage }),
    ...(share && { share }),
    roleFit: roleFitHours(load, totals),
    categories: hoursByCategory(load, segments, taxonomy, totals, wholeOf),
  };
  return figuresFrom(facts, focusOf({ segments, activities, idle: known.facts.idle }, FOCUS_MINUTES));
}

function figuresFrom(
  { week, coverage, totals, share: load, roleFit, categories }: Facts,
  focus: number | undefined,
): WeekFigures {
  const hasShares = allowShares(totals);
  return {
    week,
    ...(coverage && { grade: coverage.grade, ...(hasShares && { open: coverage.open }) }),
    recordedDays: coverage?.recordedDays ?? 0,
    short: coverage?.short ?? false,
    tracked: totals.tracked,
    load: totals.load,
    ...(hasShares && load && { share: load.atLeast }),
    ...(hasShares && roleFit.standInShare !== undefined && { standIn: roleFit.standInShare }),
    ...(focus !== undefined && { focus }),
    categories: categories
      .filter((row) => row.duration > 0)
      .map(({ category, duration: length }) => ({ category, duration: length })),
  };
}
