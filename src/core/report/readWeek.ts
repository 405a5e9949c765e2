import { defaultRecordingSettings, type RecordingSettings } from '../activity/recordingSettings';
import { LONGEST_ENTRY } from '../input/longestEntry';
import type { Recorded } from '../store/recorded';
import type { Store } from '../store/store';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { type Calendar, dateOf, datesIn, type LocalDate, type Week } from '../time/calendar';
import { type Duration, HOUR, type Instant } from '../time/span';
import { recordingFacts } from '../timeline/recordingFacts';
import { withLeftEnded } from '../timeline/leftRunning';
import type { Suggesting } from '../timeline/suggested';
import { timelineSteps } from '../timeline/timeline';
import { lookback } from './weeklyReport';
import { atOnce, type Steps } from '../lifecycle/steps';
import type { ReportContext, ReportInput } from './input/reportInput';
import type { WaitItem } from './input/waitItem';

export type ReportStore = Pick<
  Store,
  | 'recorded'
  | 'entriesIn'
  | 'pausesIn'
  | 'windowsIn'
  | 'zonesIn'
  | 'leaveIn'
  | 'topicLinks'
  | 'decisions'
  | 'ruleChoices'
>;

/** The thresholds in force. They come from the settings, not from the store. */
interface Thresholds {
  readonly recording?: RecordingSettings;
  /** How long after its end untagged time can become a suggestion. Without it nothing is suggested. */
  readonly suggestAfter?: Duration | undefined;
}

/** What is known besides the records of the week. */
export type KnownContext = Partial<ReportContext> & Thresholds;

/** How a report is made, besides the records. */
export interface ReportTerms {
  readonly calendar: Calendar;
  readonly taxonomy: Taxonomy;
  readonly now: Instant;
  readonly known: KnownContext;
}

/** All stored records that the report of a week is made of. */
export interface WeekRecords {
  readonly week: Week;
  readonly recorded: Recorded;
  readonly context: Partial<ReportContext>;
}

/** Reads what the whole report of a week needs. */
export function readForReport(store: ReportStore, week: Week, terms: ReportTerms): WeekRecords {
  return atOnce(readForReportSteps(store, week, terms));
}

/**
 * Reads what the whole report of a week needs, in two steps. The first reads the records, which belong together. The
 * links of topics come after it, because the search for them takes longer the more topics with links are stored.
 */
export function* readForReportSteps(
  store: ReportStore,
  week: Week,
  { calendar, now, known }: ReportTerms,
): Steps<WeekRecords> {
  const window = lookback(calendar, week);
  const recorded = store.recorded(week.span);
  // No entry is longer, so the day before has the first parts of entries whose later parts are in the 28 days.
  const touching = store.entriesIn({ ...window, start: window.start - LONGEST_ENTRY });
  const recent = withLeftEnded(touching, recorded, now);
  const topics = new Set(recent.flatMap(({ topic }) => topic ?? []));
  const facts = recordingFacts(store, week.span, calendar, known.recording ?? defaultRecordingSettings);
  const decisions = store.decisions(week.span);
  const choices = store.ruleChoices();
  const leave = leaveOf(store, calendar, week, known.waits);
  const pauses = store.pausesIn(window);
  yield;
  const topicLinks = store.topicLinks([...topics]);
  return { week, recorded, context: { leave, recent, pauses, topicLinks, facts, decisions, choices, ...known } };
}

/** Reads what the figures of a week need, which is less than its report needs. */
export function readForFigures(store: ReportStore, week: Week, { calendar, known }: ReportTerms): WeekRecords {
  const { recording = defaultRecordingSettings, ...context } = known;
  const { dayStartsAt, weekStartsOn } = calendar;
  const facts = { ...recording, dayStartsAt, weekStartsOn, windows: 0, editors: [], zones: [] };
  const leave = leaveOf(store, calendar, week, []);
  return { week, recorded: store.recorded(week.span), context: { leave, ...context, recent: [], facts } };
}

/** The input of a report with suggestions. */
export function inputWithSuggestions(records: WeekRecords, terms: ReportTerms): ReportInput {
  return atOnce(inputWithSuggestionsSteps(records, terms));
}

/** The input of a report with suggestions, in steps. */
export function inputWithSuggestionsSteps(records: WeekRecords, terms: ReportTerms): Steps<ReportInput> {
  const { suggestAfter: settled } = terms.known;
  const { decisions = [], choices = [] } = records.context;
  return inputSteps(records, terms, settled === undefined ? undefined : { decisions, choices, settled });
}

/** The input of a report in which nothing is suggested. */
export function inputFrom(records: WeekRecords, terms: ReportTerms): ReportInput {
  return atOnce(inputSteps(records, terms));
}

function* inputSteps(
  { week, recorded, context }: WeekRecords,
  { calendar, taxonomy, now }: ReportTerms,
  suggesting?: Suggesting,
): Steps<ReportInput> {
  const segments = yield* timelineSteps(recorded, calendar, week.span, now, suggesting);
  const { entries, activities, pauses } = recorded;
  return { week, calendar, segments, entries, activities, taxonomy, now, known: { pauses, ...context } };
}

/** Days of leave from the evening before the week, or before the oldest wait was opened, to the end of the week. */
function leaveOf(
  store: Pick<ReportStore, 'leaveIn'>,
  calendar: Calendar,
  { span }: Week,
  waits: readonly WaitItem[] = [],
): LocalDate[] {
  const since = Math.min(span.start, ...waits.map(({ openedAt }) => openedAt));
  return store
    .leaveIn(dateOf(calendar, since - 24 * HOUR), datesIn(calendar, span).at(-1) ?? '')
    .map(({ date }) => date);
}
