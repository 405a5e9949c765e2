import type { Store } from '../store/store';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { type Calendar, weekAt, type WeekId, weekOf } from '../time/calendar';
import type { Instant } from '../time/span';
import { comparisonOf } from './comparison/comparison';
import { breaksBetween } from './comparison/measurementBasis';

import { weekFigures } from './comparison/weekFigures';
import {
  inputWithSuggestions,
  type KnownContext,
  readForReport,
  readForReportSteps,
  type ReportStore,
} from './readWeek';
import { readPastWeeks, type Slices } from './readPastWeeks';
import { inTurns } from './steps';
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
  { nextTurn, kept }: Slices,
): Promise<WeeklyReport> {
  const terms = { calendar, taxonomy, now, known };
  const week = id === undefined ? weekAt(calendar, now) : weekOf(calendar, id);
  const records = await inTurns(readForReportSteps(store, week, terms), nextTurn);
  await nextTurn();
  const input = inputWithSuggestions(records, terms);
  await nextTurn();
  const report = await inTurns(weeklyReportSteps(input), nextTurn);
  if (report.coverage === undefined || report.coverage.grade === 'C') return report;
  await nextTurn();
  const past = await readPastWeeks(store, week, terms, { nextTurn, kept });
  const calibratedAt = known.since === undefined ? Number.NEGATIVE_INFINITY : known.since + CALIBRATION;
  const breaks = breaksBetween(store.basisLog.history(), past[0]?.start ?? 0, report.days.at(-1)?.end ?? now);
  const finished = report.progress === 'past';
  const comparison = comparisonOf({ figures: weekFigures(report), finished, past, breaks, calibratedAt });
  return comparison ? { ...report, comparison } : report;
}
