import type { Store } from '../store/store';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { type Calendar, weekAt, type WeekId, weekOf } from '../time/calendar';
import type { Instant } from '../time/span';
import { comparisonOf } from './comparison/comparison';
import { breaksBetween } from './comparison/measurementBasis';
import { weekFigures } from './comparison/weekFigures';
import {
  inputWithSuggestions,
  inputWithSuggestionsSteps,
  type KnownContext,
  readForReport,
  readForReportSteps,
  type ReportStore,
} from './readWeek';
import { arePastWeeksKept, readPastWeeks, type Slices } from './readPastWeeks';
import { inTurns } from '../lifecycle/steps';
import { CALIBRATION, type WeeklyReport, weeklyReport, weeklyReportSteps } from './weeklyReport';

/** Reads the records of a week and makes its report. Without `id` it is the week that contains `now`. */
export function readReport(
  store: ReportStore,
  calendar: Calendar,
  taxonomy: Taxonomy,
  now: Instant,
  id?: WeekId,
  known: KnownContext = {},
): WeeklyReport {
  const terms = { calendar, taxonomy, now, known };
  const week = id === undefined ? weekAt(calendar, now) : weekOf(calendar, id);
  return weeklyReport(inputWithSuggestions(readForReport(store, week, terms), terms));
}

export interface ComparedSlices extends Slices {
  /**
   * Is given the report without its comparison, where that has yet to be read, which takes longer than all the rest. It
   * is read when the promise resolves.
   */
  readonly early?: ((report: WeeklyReport) => Promise<void>) | undefined;
}

/**
 * Reads a week and the twelve weeks before it, so that the report compares the week with earlier weeks. The records of
 * each week are read in one turn, so that they belong together; what follows is done in several turns.
 */
export async function readReportWithPast(
  store: ReportStore & Pick<Store, 'basisLog'>,
  calendar: Calendar,
  taxonomy: Taxonomy,
  now: Instant,
  id: WeekId | undefined,
  known: KnownContext,
  { nextTurn, kept, early }: ComparedSlices,
): Promise<WeeklyReport> {
  const terms = { calendar, taxonomy, now, known };
  const week = id === undefined ? weekAt(calendar, now) : weekOf(calendar, id);
  const records = await inTurns(readForReportSteps(store, week, terms), nextTurn);
  await nextTurn();
  const input = await inTurns(inputWithSuggestionsSteps(records, terms), nextTurn);
  await nextTurn();
  const report = await inTurns(weeklyReportSteps(input), nextTurn);
  if (report.coverage === undefined || report.coverage.grade === 'C') return report;
  const history = store.basisLog.history();
  // A page says above its figures that the rules changed during the week, which the comparison knows.
  const hasBreak = breaksBetween(history, week.span.start, week.span.end).length > 0;
  if (early && !hasBreak && !arePastWeeksKept(week, terms, kept)) await early(report);
  await nextTurn();
  const past = await readPastWeeks(store, week, terms, { nextTurn, kept });
  const calibratedAt = known.since === undefined ? Number.NEGATIVE_INFINITY : known.since + CALIBRATION;
  const breaks = breaksBetween(history, past[0]?.start ?? 0, report.days.at(-1)?.end ?? now);
  const finished = report.progress === 'past';
  const comparison = comparisonOf({ figures: weekFigures(report), finished, past, breaks, calibratedAt });
  return comparison ? { ...report, comparison } : report;
}
