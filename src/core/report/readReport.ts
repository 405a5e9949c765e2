import { defaultRecordingSettings, type RecordingSettings } from '../activity/recordingSettings';
import type { Taxonomy } from '../taxonomy/taxonomy';
import type { Store } from '../store/store';
import {
  addWeeks,
  type Calendar,
  dateOf,
  type LocalDate,
  type Week,
  weekAt,
  type WeekId,
  weekOf,
} from '../time/calendar';
import type { Duration, Instant } from '../time/span';
import { recordingFacts } from '../timeline/recordingFacts';
import type { Suggesting } from '../timeline/suggested';
import { timeline } from '../timeline/timeline';
import { type Break, comparisonOf, type PastWeek } from './comparison/comparison';
import type { ReportContext, ReportInput } from './input/reportInput';
import { breaksOf } from './comparison/measurementBasis';
import type { WaitItem } from './input/waitItem';
import { CALIBRATION, lookback, type WeeklyReport, weeklyReport } from './weeklyReport';
import { figuresOf, weekFigures } from './comparison/weekFigures';
import type { WeekFigures } from './comparison/weekFiguresSchema';

type ReportStore = Pick<
  Store,
  'recorded' | 'entriesIn' | 'windowsIn' | 'zonesIn' | 'leaveIn' | 'topicLinks' | 'decisions'
>;

/** The thresholds in force. They come from the settings, not from the store. */
interface Thresholds {
  readonly recording?: RecordingSettings;
  /** How long after its end untagged time can become a suggestion. Without it nothing is suggested. */
  readonly suggestAfter?: Duration | undefined;
}

type PartialContext = Partial<ReportContext> & Thresholds;

/** Reads the records of a week and makes its report. Without `id` it is the week that contains `now`. */
export function readReport(
  store: ReportStore,
  calendar: Calendar,
  taxonomy: Taxonomy,
  now: Instant,
  id?: WeekId,
  known: PartialContext = {},
): WeeklyReport {
  const week = id === undefined ? weekAt(calendar, now) : weekOf(calendar, id);
  const recent = store.entriesIn(lookback(week.span));
  const topics = new Set(recent.flatMap(({ topic }) => topic ?? []));
  const facts = recordingFacts(store, week.span, calendar, known.recording ?? defaultRecordingSettings);
  const decisions = store.decisions(week.span);
  const more = { recent, topicLinks: store.topicLinks([...topics]), facts, decisions };
  const { suggestAfter: settled } = known;
  const suggesting = settled === undefined ? undefined : { decisions, settled };
  return weeklyReport(readWeek(store, calendar, taxonomy, now, week, { ...more, ...known }, suggesting));
}

/** The number of earlier weeks with which a week is compared. */
const TRAILING_WEEKS = 12;

/** Reads a week and the twelve weeks before it, so that the report compares the week with earlier weeks. */
export function readReportWithPast(
  store: ReportStore & Pick<Store, 'basisLog'>,
  calendar: Calendar,
  taxonomy: Taxonomy,
  now: Instant,
  id?: WeekId,
  known: PartialContext = {},
): WeeklyReport {
  const report = readReport(store, calendar, taxonomy, now, id, known);
  if (report.coverage === undefined || report.coverage.grade === 'C') return report;
  const past = Array.from({ length: TRAILING_WEEKS }, (_, index): PastWeek => {
    const week = weekOf(calendar, addWeeks(report.week, index - TRAILING_WEEKS));
    return { figures: readFigures(store, calendar, taxonomy, now, week, known), start: week.span.start };
  });
  const calibratedAt = known.since === undefined ? Number.NEGATIVE_INFINITY : known.since + CALIBRATION;
  const breaks = breaksBetween(store, past[0]?.start ?? 0, report.days.at(-1)?.end ?? now);
  const finished = report.progress === 'past';
  const comparison = comparisonOf({ figures: weekFigures(report), finished, past, breaks, calibratedAt });
  return comparison ? { ...report, comparison } : report;
}

/** Reads the figures of a week without suggestions: no figure distinguishes untagged from suggested time. */
function readFigures(
  store: ReportStore,
  calendar: Calendar,
  taxonomy: Taxonomy,
  now: Instant,
  week: Week,
  { recording = defaultRecordingSettings, ...known }: PartialContext,
): WeekFigures {
  const { dayStartsAt, weekStartsOn } = calendar;
  const facts = { ...recording, dayStartsAt, weekStartsOn, windows: 0, editors: [], zones: [] };
  return figuresOf(readWeek(store, calendar, taxonomy, now, week, { ...known, recent: [], facts }));
}

function readWeek(
  store: ReportStore,
  calendar: Calendar,
  taxonomy: Taxonomy,
  now: Instant,
  week: Week,
  known: Partial<ReportContext>,
  suggesting?: Suggesting,
): ReportInput {
  const recorded = store.recorded(week.span);
  const segments = timeline(recorded, calendar, week.span, now, suggesting);
  const { entries, activities, pauses } = recorded;
  const leave = leaveOf(store, calendar, week, known.waits);
  const read = { week, calendar, segments, entries, activities, taxonomy, now };
  return { ...read, known: { pauses, leave, ...known } };
}

/** The changes of the measurement basis from `from` until `until`. Later changes do not affect the comparison. */
function breaksBetween({ basisLog }: Pick<Store, 'basisLog'>, from: Instant, until: Instant): Break[] {
  return breaksOf(basisLog.history()).filter(({ at }) => at >= from && at < until);
}

/** Days of leave from the start of the week, or from the opening of the oldest wait, to the end of the week. */
function leaveOf(
  store: ReportStore,
  calendar: Calendar,
  { span, days }: Week,
  waits: readonly WaitItem[] = [],
): LocalDate[] {
  const since = Math.min(span.start, ...waits.map(({ openedAt }) => openedAt));
  return store.leaveIn(dateOf(calendar, since), days.at(-1)?.date ?? '').map(({ date }) => date);
}
