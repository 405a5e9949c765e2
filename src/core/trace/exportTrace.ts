import type { Activity } from '../activity/activity';
import { isCode } from '../activity/fileClass';
import { redact } from '../activity/redact';
import { partsInside, partsOutside } from '../activity/clipActivity';
import { LONGEST_ENTRY } from '../input/duration';
import { isKnown } from '../taxonomy/lookup';
import { NAMED_CATEGORIES, taxonomy } from '../taxonomy/taxonomy';
import { weekAt } from '../time/calendar';
import { byStart, clip, type Duration, type Instant, mergeSpans, MINUTE, overlaps, type Span } from '../time/span';
import { type Claimed, claim, pausedSpans, stateOf } from '../timeline/duties';
import { findOwnWork, unbrokenRuns } from '../timeline/ownWork';
import { lastSignOfLife } from '../records/runningDuty';
import type { Recorded } from '../store/recorded';
import { unite } from '../timeline/union';
import { Aliases, windowAliases } from './aliases';
import type { TraceHeader } from './traceHeader';
import { LONGEST_GAP, linesOfRun, type WrittenLine } from './windowLines';

/** How a trace is judged that is to be written. */
export type ExportTerms = Pick<TraceHeader, 'calendar' | 'settings'>;

/**
 * Writes what is stored of `day` as a trace whose replay has the same segments. Documents, projects, branches and
 * windows go by aliases; what was said about a duty besides its category stays at home.
 */
export function exportTrace(recorded: Recorded, day: Span, terms: ExportTerms, now: Instant): string {
  const aliases = new Aliases();
  const paused = mergeSpans(pausedSpans(recorded.pauses, now)).filter((pause) => overlaps(pause, day));
  const claimed = claimedIn(recorded, day, now);
  const nameless = [
    { start: 0, end: day.start },
    ...claimed.filter(({ entry }) => stateOf(entry) === 'excluded'),
    { start: day.end, end: Number.MAX_SAFE_INTEGER },
  ];
  const held = Map.groupBy(unite(recorded.activities), ({ activity }) => activity);
  const shown = (activity: Activity) => {
    const holding = held.get(activity) ?? [];
    return partsOutside(activity, untilHeld(paused, activity, holding)).flatMap((part) =>
      redactedWithin(part, untilHeld(nameless, part, holding)),
    );
  };
  const runs = unbrokenRuns(recorded.activities)
    .filter((run) => run.some((activity) => overlaps(activity, day)))
    .flatMap((run) => stillOwn(run, unbrokenRuns(run.flatMap(shown))));
  const windows = windowAliases(runs.flatMap((run) => run.map(({ window }) => window)));
  // Every run has a window of its own: a new window knows no document yet.
  const measured = runs.flatMap((run, index) =>
    linesOfRun(run, `${windows.get(run[0]?.window ?? '')}.${index + 1}`, aliases),
  );
  const end = measured.reduce((latest, { t }) => Math.max(latest, t), now);
  const lines = [
    ...paused.filter((pause) => pause.end < end).map((pause): WrittenLine => ({ t: pause.end, k: 'resume' })),
    ...measured,
    ...paused.map(({ start }): WrittenLine => ({ t: start, k: 'pause' })),
  ].toSorted((a, b) => a.t - b.t);
  const entries = claimed.flatMap(atMostLongest).map((piece) => entryLine(piece, end));
  return [headerOf(terms, day, runs.flat()), ...[...lines, ...entries].map(printable)]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}

/**
 * Where an activity is divided, its later part looks as if there had been evidence at its start. That must not make
 * it the holder of time that another window holds, so each span is lengthened to where the activity holds time itself.
 */
function untilHeld(spans: readonly Span[], activity: Activity, held: readonly Span[]): Span[] {
  const divided = spans
    .filter((span) => overlaps(span, activity))
    .map(({ start, end }) => {
      const next = held.find((one) => one.end > end);
      return { start, end: next ? Math.max(end, next.start) : Math.max(end, activity.end) };
    });
  return mergeSpans(divided);
}

/**
 * After a clock was set back a pause can divide what was recorded as one. Parts that were own work because of an edit
 * on the other side of the pause, or in it, get a sign of that work at their end.
 */
function stillOwn(run: readonly Activity[], parts: readonly Activity[][]): Activity[][] {
  const projects = new Set([...findOwnWork(run)].map(({ project }) => project));
  return parts.map((part) => {
    const own = findOwnWork(part);
    return part.map((one) => {
      const { project, fileClass } = one;
      const lost = project !== undefined && projects.has(project) && isCode(fileClass) && !own.has(one);
      return lost ? { workAtEnd: project, ...one } : one;
    });
  });
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

/** A day of 25 hours can be longer than an entry, which a trace is refused for. */
function atMostLongest(piece: Claimed): Claimed[] {
  const longest = piece.start + LONGEST_ENTRY;
  if (piece.end <= longest) return [piece];
  return [
    { ...piece, end: longest },
    { ...piece, start: longest },
  ];
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
  const gap = Math.min(LONGEST_GAP, Math.max(readingIdle, ...activities.map(widestGap)));
  return {
    trace: 1,
    zone: calendar.zone,
    week: weekAt(calendar, day.start).id,
    tick: 15,
    settings: {
      'idle.minutes': idle / MINUTE,
      'idle.readingMinutes': Math.ceil(gap / MINUTE),
      'focusLoss.graceSeconds': focusGrace / 1000,
      'day.startsAt': clock(calendar.dayStartsAt),
      'week.startsOn': weekdays[calendar.weekStartsOn] ?? 'monday',
    },
  };
}

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
