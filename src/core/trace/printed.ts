import type { Activity } from '../activity/activity';
import { spanOf } from '../records/dutyEntry';
import { readReport } from '../report/readReport';
import type { WeeklyReport } from '../report/weeklyReport';
import { type Calendar, type Day, daysIn, weekAt, weekOf } from '../time/calendar';
import { byStart, clip, type Duration, type Instant, overlaps, type Span, spanOfAll } from '../time/span';
import { elsewhereOnDays } from '../elsewhere/days';
import { type DayReview, dayReview, sumOf } from '../review/dayReview';
import type { Suggestion } from '../suggest/suggestion';
import { workingSpans } from '../time/workingSpans';
import { unrecordedSpans } from '../timeline/claims';
import { dayRows } from '../timeline/dayRows';
import type { Segment } from '../timeline/segment';
import { suggestingIn } from '../timeline/suggested';
import { timeIn, timeline } from '../timeline/timeline';
import type { Recorded } from '../store/recorded';
import { follow, newReplay, recordedBy } from './replay';
import type { Trace } from './parseTrace';
import type { TraceHeader } from './traceHeader';

/** ISO 8601 in UTC with milliseconds. */
type Iso = string;

/** The result of a trace, as it is printed. */
export interface Printed {
  readonly activities: readonly PrintedActivity[];
  readonly segments: readonly PrintedSegment[];
  readonly proposals: readonly PrintedProposal[];
  readonly review: readonly PrintedReview[];
  readonly days: readonly PrintedDay[];
  readonly report: WeeklyReport;
}

type PrintedActivity = { readonly window: string; readonly start: Iso; readonly end: Iso } & Pick<
  Activity,
  'kind' | 'project' | 'doc' | 'branch'
>;

type PrintedSegment = { readonly start: Iso; readonly end: Iso } & Pick<
  Segment,
  'state' | 'category' | 'duty' | 'project' | 'doc'
>;

/** What the rules take a span for; it counts for nothing until it is accepted. */
type PrintedProposal = { readonly start: Iso; readonly end: Iso; readonly where: 'editor' | 'elsewhere' } & Pick<
  Suggestion,
  'category' | 'duty' | 'reasons'
>;

/** The lines of the review of a day that ask something, with what a row proposes, and the one that sums up the rest. */
interface PrintedReview {
  readonly date: string;
  readonly rows: readonly ({
    readonly start: Iso;
    readonly end: Iso;
    readonly kind: 'editor' | 'away' | 'rest' | 'short-absences';
  } & Partial<Pick<Suggestion, 'category' | 'duty'>>)[];
}

/** The time of a local day by state, in milliseconds. */
export interface PrintedDay {
  readonly date: string;
  readonly tracked: Duration;
  readonly confirmed: Duration;
  readonly suggested: Duration;
  readonly own: Duration;
  readonly untagged: Duration;
}

/** Replays a trace from its first line to its last. */
export function replayTrace({ header, lines }: Trace): Printed {
  const replay = newReplay();
  for (const line of lines) follow(replay, header, line);
  return printed(recordedBy(replay), header, replay.now ?? 0);
}

/** The records of a trace with the days and the report of its week, as of `now`. */
function printed(recorded: Recorded, { calendar, week: id, settings, taxonomy }: TraceHeader, now: Instant): Printed {
  const week = id === undefined ? weekAt(calendar, recorded.activities[0]?.start ?? now) : weekOf(calendar, id);
  const whole = spanOfAll([week.span, ...recorded.activities, ...recorded.entries.map((entry) => spanOf(entry, now))]);
  const store = storeOf(recorded, calendar);
  const { suggestAfter } = settings;
  const suggesting = suggestingIn(store, whole, suggestAfter);
  const segments = timeline(recorded, calendar, whole, now, suggesting);
  const hours = week.days.map(({ date }) => date);
  const working = workingSpans(calendar, hours, settings.workingHours, []);
  const elsewhere = suggesting
    ? elsewhereOnDays(recorded, week.days, working, now, suggesting, suggestionsIn(segments))
    : [];
  const unrecorded = unrecordedSpans(recorded, now);
  return {
    activities: recorded.activities.map(printedActivity),
    segments: joinPrinted(segments, daysIn(calendar, whole)).map(printedSegment),
    proposals: [
      ...suggestionsIn(segments).map((one) => printedProposal(one, 'editor')),
      ...elsewhere.map((one) => printedProposal(one, 'elsewhere')),
    ].toSorted((a, b) => (a.start < b.start ? -1 : 1)),
    review: week.days.map((day) => {
      const over = clipped(elsewhere, day.span).filter(({ end }) => end <= now);
      const known = { day, segments: clipped(segments, day.span), unrecorded, elsewhere: over };
      const lines = dayRows(known, now, settings.recording.idle);
      return { date: day.date, rows: printedRows(dayReview(lines, clipped(working, day.span))) };
    }),
    days: week.days.map((day) => printedDay(day, segments)),
    report: readReport(store, calendar, taxonomy, now, week.id, {
      recording: settings.recording,
      workingHours: settings.workingHours,
      statedWeek: settings.statedWeek,
      suggestAfter,
    }),
  };
}

function storeOf(recorded: Recorded, { zone }: Calendar): Parameters<typeof readReport>[0] {
  const entriesIn = (range: Span) =>
    recorded.entries.filter(({ start, end }) => overlaps({ start, end: end ?? Number.POSITIVE_INFINITY }, range));
  return {
    recorded: (range) => ({ ...recorded, entries: entriesIn(range) }),
    entriesIn,
    pausesIn: () => [...recorded.pauses],
    windowsIn: () => [],
    zonesIn: () => [zone],
    leaveIn: () => [],
    topicLinks: () => [],
    decisions: () => [],
    ruleChoices: () => [],
  };
}

function printedActivity({ window, start, end, kind, project, doc, branch }: Activity): PrintedActivity {
  return {
    ...{ window, start: iso(start), end: iso(end), kind },
    ...(project !== undefined && { project }),
    ...(doc !== undefined && { doc }),
    ...(branch !== undefined && { branch }),
  };
}

/** Joins adjacent segments of a day when all their printed fields are equal. */
function joinPrinted(segments: readonly Segment[], days: readonly Day[]): Segment[] {
  const midnights = new Set(days.map((day) => day.span.start));
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last?.end === segment.start && !midnights.has(segment.start) && haveEqualFields(last, segment)) {
      joined[joined.length - 1] = { ...last, end: segment.end };
    } else joined.push(segment);
  }
  return joined;
}

const fields = ['state', 'category', 'duty', 'project', 'doc'] as const;

function haveEqualFields(a: Segment, b: Segment): boolean {
  return fields.every((field) => a[field] === b[field]);
}

function printedSegment(segment: Segment): PrintedSegment {
  const present = fields.flatMap((field) => (segment[field] === undefined ? [] : [[field, segment[field]]]));
  return {
    ...{ start: iso(segment.start), end: iso(segment.end) },
    ...(Object.fromEntries(present) as Pick<Segment, (typeof fields)[number]>),
  };
}

function printedDay({ date, span }: Day, segments: readonly Segment[]): PrintedDay {
  const within = segments.flatMap((segment) => clip(segment, span) ?? []);
  return {
    date,
    tracked: timeIn(within, 'confirmed', 'suggested', 'own', 'untagged'),
    confirmed: timeIn(within, 'confirmed'),
    suggested: timeIn(within, 'suggested'),
    own: timeIn(within, 'own'),
    untagged: timeIn(within, 'untagged'),
  };
}

/** Each suggestion with its time, once. */
function suggestionsIn(segments: readonly Segment[]): Suggestion[] {
  const found: Suggestion[] = [];
  for (const { start, end, suggestion } of segments) {
    if (!suggestion) continue;
    const last = found.at(-1);
    if (last?.end === start && last.category === suggestion.category && last.duty === suggestion.duty)
      found[found.length - 1] = { ...last, end };
    else found.push({ ...suggestion, start, end });
  }
  return found;
}

function clipped<S extends Span>(spans: readonly S[], range: Span): S[] {
  return spans.flatMap((one) => clip(one, range) ?? []);
}

function printedProposal(
  { start, end, category, duty, reasons }: Suggestion,
  where: 'editor' | 'elsewhere',
): PrintedProposal {
  return { start: iso(start), end: iso(end), where, category, ...(duty !== undefined && { duty }), reasons };
}

function printedRows(review: DayReview): PrintedReview['rows'] {
  const sum = sumOf(review);
  const [first] = sum?.spans.toSorted(byStart) ?? [];
  return [
    ...review.rows.map(({ start, end, kind, proposed, usual }) => {
      const { category, duty } = proposed ?? usual ?? {};
      const seems = { ...(category !== undefined && { category }), ...(duty !== undefined && { duty }) };
      return { start: iso(start), end: iso(end), kind, ...seems };
    }),
    ...(sum && first ? [{ start: iso(first.start), end: iso(first.end), kind: sum.kind }] : []),
  ];
}

function iso(at: Instant): Iso {
  return new Date(at).toISOString();
}
