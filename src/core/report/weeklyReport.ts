import * as v from 'valibot';
import { addWeeks, type Calendar, datesIn, dayBefore, type Week } from '../time/calendar';
import { clip, type Duration, HOUR, type Span, totalLength } from '../time/span';
import { pausedSpans } from '../timeline/claims';
import {
  acceptedTogether,
  acceptedTogetherSchema,
  answersOf,
  answersSchema,
  blindChecksOf,
  blindChecksSchema,
} from './measures/answers';
import { categoryHoursSchema, hoursByCategory } from './measures/categoryHours';
import { causesOf, causesSchema } from './measures/causes';
import { comparisonSchema } from './comparison/comparison';
import { coverageSchema } from './measures/coverage';
import { type DayReport, dayReportSchema } from './measures/days';
import { entryLines, entryLineSchema } from './measures/entryLines';
import { flowOf, flowSchema } from './measures/flow';
import { foundationOf } from './measures/foundation';
import { lateChangesOf, lateChangesSchema } from './measures/lateChanges';
import { loadShareOf, loadShareSchema } from './measures/loadShare';
import { type Method, methodSchema } from './measures/method';
import { outcomeSchema, outcomesOf } from './measures/outcomes';
import { outOfHoursLoad } from './measures/outOfHours';
import type { ReportContext, ReportInput } from './input/reportInput';
import { concentrationOf, concentrationSchema, hoursByRequester, requesterHoursSchema } from './measures/requesters';
import { hoursByRole, roleFitHours, roleFitSchema, roleHoursSchema } from './measures/roleHours';
import { rulePrecision, rulePrecisionSchema } from './measures/rulePrecision';
import { duration, instant, weekId } from './measures/schema';
import { recurringTopics, topicSchema } from './measures/topics';
import { type Totals, totalsSchema } from './measures/totals';
import { unplannedOf, unplannedSchema } from './measures/unplanned';
import { waitsOf, waitsSchema } from './measures/waitMeasure';
import { atOnce, type Steps } from '../lifecycle/steps';
import { extentOf } from '../time/workingHours';
import { workingSpans } from '../time/workingSpans';

/** Everything on the page of a week, as plain data: instants and durations in milliseconds, days as ISO dates. */
export const weeklyReportSchema = v.object({
  week: weekId,
  previousWeek: weekId,
  nextWeek: weekId,
  /** The IANA zone of the days. */
  zone: v.string(),
  /** When the report was computed. */
  now: instant,
  progress: v.picklist(['past', 'current', 'future']),
  /** True in the first two weeks after recording began, while the developer still learns what to tag. */
  calibration: v.boolean(),
  totals: totalsSchema,
  /** M1, M1b, M1c. `share` and `coverage` are absent in a week without tracked time. */
  share: v.exactOptional(loadShareSchema),
  coverage: v.exactOptional(coverageSchema),
  /** M2 */
  roleFit: roleFitSchema,
  /** M3 */
  roles: v.array(roleHoursSchema),
  /** M4 */
  categories: v.array(categoryHoursSchema),
  causes: causesSchema,
  /** M5 */
  requesters: requesterHoursSchema,
  /** M15 */
  concentration: concentrationSchema,
  /** M6 */
  unplanned: unplannedSchema,
  /** M7 to M10 */
  flow: flowSchema,
  /** M11 */
  topics: v.array(topicSchema),
  /** M12; absent when waits are not recorded. */
  waits: v.exactOptional(waitsSchema),
  /** M13 */
  lateChanges: lateChangesSchema,
  /** M14 */
  outOfHours: duration,
  /** M20 */
  rules: v.array(rulePrecisionSchema),
  /** Absent until a suggestion was answered. */
  suggestions: v.exactOptional(answersSchema),
  /** Absent until something was asked without showing what is suggested. */
  blindChecks: v.exactOptional(blindChecksSchema),
  /** Absent when nothing of the week was accepted with all likely suggestions at once. */
  together: v.exactOptional(acceptedTogetherSchema),
  /** M21; absent when it was not asked or not answered. */
  perceived: v.exactOptional(v.picklist([1, 2, 3, 4, 5])),
  /** M22 */
  outcomes: v.array(outcomeSchema),
  days: v.pipe(v.array(dayReportSchema), v.length(7)),
  entries: v.array(entryLineSchema),
  method: methodSchema,
  /** Absent in a week of grade C, and when the report was made without earlier weeks. */
  comparison: v.exactOptional(comparisonSchema),
});

export type WeeklyReport = v.InferOutput<typeof weeklyReportSchema>;

/** How long the calibration after the first recording lasts. */
export const CALIBRATION = 14 * 24 * HOUR;

/** The weekly report. It depends only on the records, so a corrected tag also corrects the reports of past weeks. */
export function weeklyReport(input: ReportInput): WeeklyReport {
  return atOnce(weeklyReportSteps(input));
}

/** The weekly report in steps. It is made of `input` alone, so nothing that happens between them changes it. */
export function* weeklyReportSteps(input: ReportInput): Steps<WeeklyReport> {
  const { week, calendar, segments, activities, taxonomy, now } = input;
  const { known, entries, load, wholeOf, totals, days, coverage } = foundationOf(input);
  const { workingHours, leave, facts, since, waits, perceived } = known;
  yield;
  const flow = flowOf({ week, segments, activities, entries, idle: facts.idle });
  yield;
  const topics = recurringTopics(known.recent, known.topicLinks, known.pauses, lookback(calendar, week), now);
  yield;
  const share = loadShareOf(totals);
  const dates = datesIn(calendar, week.span);
  const until = Math.min(now, week.span.end);
  const answers = answersOf(known.decisions);
  const blindChecks = blindChecksOf(known.decisions);
  const together = acceptedTogether(known.decisions, segments, wholeOf);
  const score = ([1, 2, 3, 4, 5] as const).find((one) => one === perceived);
  return {
    week: week.id,
    previousWeek: addWeeks(week.id, -1),
    nextWeek: addWeeks(week.id, 1),
    zone: calendar.zone,
    now,
    progress: progressOf(week.span, now),
    calibration: since !== undefined && week.span.end > since && week.span.start < since + CALIBRATION,
    totals,
    ...(share && { share }),
    ...(coverage && { coverage }),
    roleFit: roleFitHours(load, totals),
    roles: hoursByRole(load),
    categories: hoursByCategory(load, segments, taxonomy, totals, wholeOf),
    causes: causesOf(input.entries, wholeOf),
    requesters: hoursByRequester(load),
    concentration: concentrationOf(load),
    unplanned: unplannedOf(load, totals),
    flow,
    topics,
    ...(waits && { waits: waitsOf(waits, load, { calendar, hours: workingHours, leave, until }) }),
    lateChanges: lateChangesOf(load, wholeOf, week, known.workdaysBeforeRelease),
    outOfHours: outOfHoursLoad(load, workingSpans(calendar, dates, workingHours, leave)),
    rules: rulePrecision(known.decisions),
    ...(answers && { suggestions: answers }),
    ...(blindChecks && { blindChecks }),
    ...(together && { together }),
    ...(score && { perceived: score }),
    outcomes: outcomesOf(load),
    days: [...days],
    entries: entryLines(load, week),
    method: methodOf(input, known, totals, days),
  };
}

/** The 28 local days that end with the week; a topic is recurring when it has several entries in them (M11). */
export function lookback(calendar: Calendar, { days, span }: Week): Span {
  const first = days[0] && dayBefore(calendar, days[0].date, 21);
  return { start: first?.span.start ?? span.start, end: span.end };
}

function methodOf(
  { week, taxonomy, now }: ReportInput,
  known: ReportContext,
  { tracked }: Totals,
  days: readonly DayReport[],
): Method {
  const { idle, readingIdle, focusGrace, dayStartsAt, weekStartsOn, windows, editors, zones } = known.facts;
  const isOver = progressOf(week.span, now) === 'past' && tracked > 0;
  const stated = isOver ? statedHours(known, days.filter(({ workday }) => workday).length) : undefined;
  const paused = pausedSpans(known.pauses, now).flatMap((span) => clip(span, week.span) ?? []);
  return {
    ...{ idle, readingIdle, focusGrace, dayStartsAt, weekStartsOn, windows },
    paused: totalLength(paused),
    editors: editors.map(({ name }) => name),
    zones: [...zones],
    taxonomyVersion: taxonomy.version,
    workingHours: extentOf(known.workingHours),
    ...(stated !== undefined && { noRecord: Math.max(0, stated - tracked) }),
  };
}

/** `W`: the stated working time of a week, reduced for days of leave (docs/measures.md, "Time base"). */
function statedHours({ statedWeek, workingHours }: ReportContext, workdays: number): Duration | undefined {
  if (statedWeek === undefined) return undefined;
  return Math.round((statedWeek * workdays) / workingHours.days.length);
}

function progressOf(week: Span, now: number): WeeklyReport['progress'] {
  if (now < week.start) return 'future';
  return now < week.end ? 'current' : 'past';
}
