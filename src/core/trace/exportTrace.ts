import type { Activity } from '../activity/activity';
import { redact } from '../activity/redact';
import { partsInside, partsOutside } from '../activity/clipActivity';
import { isKnown } from '../taxonomy/lookup';
import { NAMED_CATEGORIES, taxonomy } from '../taxonomy/taxonomy';
import { weekAt } from '../time/calendar';
import { byStart, clip, type Duration, type Instant, MINUTE, overlaps, type Span } from '../time/span';
import { type Claimed, claim, pausedSpans, stateOf } from '../timeline/duties';
import { unbrokenRuns } from '../timeline/ownWork';
import { lastSignOfLife } from '../records/runningDuty';
import type { Recorded } from '../store/recorded';
import { Aliases, windowAliases } from './aliases';
import type { TraceHeader } from './traceHeader';
import { linesOfRun, type WrittenLine } from './windowLines';

/** How a trace is judged that is to be written. */
export type ExportTerms = Pick<TraceHeader, 'calendar' | 'settings'>;

/**
 * Writes what is stored of `day` as a trace whose replay has the same segments. Documents, projects, branches and
 * windows go by aliases; what was said about a duty besides its category stays at home.
 */
export function exportTrace(recorded: Recorded, day: Span, terms: ExportTerms, now: Instant): string {
  const aliases = new Aliases();
  const paused = pausedSpans(recorded.pauses, now).filter((pause) => overlaps(pause, day));
  const claimed = claimedIn(recorded, day, now);
  const nameless = [
    { start: 0, end: day.start },
    ...claimed.filter(({ entry }) => stateOf(entry) === 'excluded'),
    { start: day.end, end: Number.MAX_SAFE_INTEGER },
  ];
  const runs = unbrokenRuns(recorded.activities)
    .filter((run) => run.some((activity) => overlaps(activity, day)))
    .flatMap((run) => unbrokenRuns(run.flatMap((activity) => partsOutside(activity, paused))))
    .map((run) => run.flatMap((activity) => redactedWithin(activity, nameless)));
  const windows = windowAliases(runs.flatMap((run) => run.map(({ window }) => window)));
  // Every run has a window of its own: a new window knows no document yet.
  const lines = [
    ...paused.map(({ end }): WrittenLine => ({ t: end, k: 'resume' })).filter(({ t }) => t < now),
    ...runs.flatMap((run, index) => linesOfRun(run, `${windows.get(run[0]?.window ?? '')}.${index + 1}`, aliases)),
    ...paused.map(({ start }): WrittenLine => ({ t: start, k: 'pause' })),
  ].toSorted((a, b) => a.t - b.t);
  const end = Math.max(now, lines.at(-1)?.t ?? now);
  const entries = claimed.map((piece) => entryLine(piece, end));
  return [headerOf(terms, day, runs.flat()), ...[...lines, ...entries].map(printable)]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}

/** Excluded time keeps no detail, and of other days only what own work is judged by is needed. */
function redactedWithin(activity: Activity, spans: readonly Span[]): Activity[] {
  const nameless = partsInside(activity, spans).map(redact);
  return [...partsOutside(activity, spans), ...nameless].toSorted(byStart);
}

function claimedIn({ entries, pauses, activities, alive }: Recorded, day: Span, now: Instant): Claimed[] {
  const touching = (span: Span) => activities.filter((one) => overlaps(one, span));
  return claim(entries, pauses, (entry) => alive ?? lastSignOfLife(entry.start, touching), now)
    .flatMap((piece) => clip(piece, day) ?? [])
    .toSorted(byStart);
}

/** All entries come last, as they are: what a pause took from them is already gone. */
function entryLine({ start, end, entry }: Claimed, t: Instant): WrittenLine {
  const category = isKnown(taxonomy, entry.category) ? entry.category : NAMED_CATEGORIES[0];
  const duty = entry.duty !== undefined && isKnown(taxonomy, entry.duty) && { duty: entry.duty };
  return { t, k: 'entry', from: iso(start), to: iso(end), ...(duty || { category }) };
}

const weekdays: Readonly<Record<number, string>> = { 1: 'monday', 6: 'saturday', 7: 'sunday' };

function headerOf({ calendar, settings }: ExportTerms, day: Span, activities: readonly Activity[]): object {
  const { idle, readingIdle, focusGrace } = settings.recording;
  const gap = Math.min(15, Math.ceil(Math.max(idle, ...activities.map(widestGap)) / MINUTE));
  return {
    trace: 1,
    zone: calendar.zone,
    week: weekAt(calendar, day.start).id,
    tick: 15,
    settings: {
      'idle.minutes': gap,
      'idle.readingMinutes': Math.max(readingIdle / MINUTE, gap),
      'focusLoss.graceSeconds': focusGrace / 1000,
      'day.startsAt': clock(calendar.dayStartsAt),
      'week.startsOn': weekdays[calendar.weekStartsOn] ?? 'monday',
    },
  };
}

/** Runs are closed where they end, so a wider threshold bridges nothing between them. */
function widestGap({ start, end, evidence }: Activity): Duration {
  return [...evidence, end].reduce(({ last, gap }, at) => ({ last: at, gap: Math.max(gap, at - last) }), {
    last: start,
    gap: 0,
  }).gap;
}

function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function printable({ t, ...line }: WrittenLine): object {
  return { t: iso(t), ...line };
}

function iso(at: Instant): string {
  return new Date(at).toISOString();
}
