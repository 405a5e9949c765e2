import { defaultRecordingSettings, type RecordingSettings } from '../activity/recordingSettings';
import type { Taxonomy } from '../duty/taxonomy';
import type { Store } from '../store';
import { addWeeks, type Calendar, weekAt, type WeekId, weekOf } from '../time/calendar';
import type { Instant } from '../time/span';
import { recordingFacts } from '../timeline/recordingFacts';
import { timeline } from '../timeline/timeline';
import { type Break, comparisonOf, type PastWeek } from './comparison';
import type { Known } from './reportInput';
import { CALIBRATION, lookback, type WeeklyReport, weeklyReport } from './weeklyReport';
import { weekFigures } from './weekFigures';

export type ReportStore = Pick<Store, 'recorded' | 'entriesIn' | 'windowsIn' | 'zonesIn'>;

/** The lengths in force, which the store does not know. */
export interface Thresholds {
  readonly recording?: RecordingSettings;
}

/** Reads one week from the store and reports it; without `id` the week that `now` is in. */
export function readReport(
  store: ReportStore,
  calendar: Calendar,
  taxonomy: Taxonomy,
  now: Instant,
  id?: WeekId,
  known: Partial<Known> & Thresholds = {},
): WeeklyReport {
  const { recording = defaultRecordingSettings, ...rest } = known;
  const week = id === undefined ? weekAt(calendar, now) : weekOf(calendar, id);
  const recorded = store.recorded(week.span);
  const segments = timeline(recorded, calendar, week.span, now);
  const { entries, activities, pauses } = recorded;
  return weeklyReport({
    week,
    calendar,
    segments,
    entries,
    activities,
    taxonomy,
    now,
    known: {
      recent: store.entriesIn(lookback(week.span)),
      pauses,
      facts: recordingFacts(store, week.span, calendar, recording),
      ...rest,
    },
  });
}

/** Weeks that a week is compared with. */
export const TRAILING_WEEKS = 12;

/** What is known about the past besides what the store has of it. */
export interface PastFacts {
  /** Changes of the rules, after which weeks are not comparable with those before. */
  readonly breaks?: readonly Break[];
}

/** Reads one week and the twelve before it, so that the week stands beside the developer's own past. */
export function readReportWithPast(
  store: ReportStore,
  calendar: Calendar,
  taxonomy: Taxonomy,
  now: Instant,
  id?: WeekId,
  known: Partial<Known> & Thresholds & PastFacts = {},
): WeeklyReport {
  const { breaks = [], ...ofWeek } = known;
  const read = (week: WeekId | undefined): WeeklyReport => readReport(store, calendar, taxonomy, now, week, ofWeek);
  const report = read(id);
  if (report.coverage === undefined || report.coverage.grade === 'C') return report;
  const past = Array.from({ length: TRAILING_WEEKS }, (_, index): PastWeek => {
    const week = read(addWeeks(report.week, index - TRAILING_WEEKS));
    return { figures: weekFigures(week), start: week.days[0]?.start ?? 0 };
  });
  const calibratedAt = known.since === undefined ? Number.NEGATIVE_INFINITY : known.since + CALIBRATION;
  const comparison = comparisonOf({ figures: weekFigures(report), past, breaks, calibratedAt });
  return comparison ? { ...report, comparison } : report;
}
