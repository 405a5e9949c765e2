import type { Activity } from '../activity/activity';
import { isCode } from '../activity/fileClass';
import { redact } from '../activity/redact';
import { partsInside, partsOutside } from '../activity/clipActivity';
import { LONGEST_ENTRY } from '../input/longestEntry';
import { isKnown } from '../taxonomy/lookup';
import { NAMED_CATEGORIES, taxonomy } from '../taxonomy/taxonomy';
import { weekAt } from '../time/calendar';
import { byStart, clip, type Duration, type Instant, mergeSpans, MINUTE, overlaps, type Span } from '../time/span';
import { type Claimed, claim, pausedSpans, stateOf } from '../timeline/claims';
import { findOwnWork, unbrokenRuns } from '../timeline/ownWork';
import { aliveIn } from '../timeline/leftRunning';
import type { Recorded } from '../store/recorded';
import { unite } from '../timeline/union';
import { Aliases, windowAliases } from './aliases';
import type { TraceHeader } from './traceHeader';
import { observedLines } from './observedLines';
import { LONGEST_GAP, linesOfRun, type WrittenLine } from './windowLines';

/** The calendar and the settings for the header of the trace. */
type ExportTerms = Pick<TraceHeader, 'calendar' | 'settings'>;

/**
 * Writes the records of `day` as a trace whose replay has the same segments. Documents, projects, branches and windows
 * have aliases. The facets of an entry are left out, and of what other programs said all but the classes.
 */
export function exportTrace(recorded: Recorded, day: Span, terms: ExportTerms, now: Instant): string {
  const aliases = new Aliases();
  const paused = mergeSpans(pausedSpans(recorded.pauses, now)).filter((pause) => overlaps(pause, day));
  const claimed = claimedIn(recorded, day, now);
  const redacted = [
    { start: 0, end: day.start },
    ...claimed.filter(({ entry }) => stateOf(entry) === 'excluded'),
    { start: day.end, end: Number.MAX_SAFE_INTEGER },
  ];
  const unitedPieces = Map.groupBy(unite(recorded.activities), ({ activity }) => activity);
  const shown = (activity: Activity) => {
    const pieces = unitedPieces.get(activity) ?? [];
    return partsOutside(activity, extendToNextPiece(paused, activity, pieces)).flatMap((part) =>
      redactInside(part, extendToNextPiece(redacted, part, pieces)),
    );
  };
  const runs = unbrokenRuns(recorded.activities)
    .filter((run) => run.some((activity) => overlaps(activity, day)))
    .flatMap((run) => restoreOwnWork(run, unbrokenRuns(run.flatMap(shown))));
  const windows = windowAliases(runs.flatMap((run) => run.map(({ window }) => window)));
  // Every run is written as a new window, because the state of a new window has no document yet.
  const measured = runs.flatMap((run, index) =>
    linesOfRun(run, `${windows.get(run[0]?.window ?? '')}.${index + 1}`, aliases),
  );
  const end = measured.reduce((latest, { t }) => Math.max(latest, t), now);
  const lines = [
    ...paused.filter((pause) => pause.end < end).map((pause): WrittenLine => ({ t: pause.end, k: 'resume' })),
    ...measured,
    ...observedLines(recorded.observations ?? [], day, [...redacted, ...paused], end, aliases),
    ...paused.map(({ start }): WrittenLine => ({ t: start, k: 'pause' })),
  ].toSorted((a, b) => a.t - b.t);
  const entries = claimed.flatMap(atMostLongest).map((piece) => entryLine(piece, end));
  return [headerOf(terms, day, runs.flat()), ...[...lines, ...entries].map(printable)]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}

/**
 * When an activity is divided, the later part has evidence at its start that did not exist. That evidence must not take
 * time from another window. So each span is extended to the start of the next piece of time that counts for the
 * activity; `pieces` are those pieces.
 */
function extendToNextPiece(spans: readonly Span[], activity: Activity, pieces: readonly Span[]): Span[] {
  const divided = spans
    .filter((span) => overlaps(span, activity))
    .map(({ start, end }) => {
      const next = pieces.find((one) => one.end > end);
      return { start, end: next ? Math.max(end, next.start) : Math.max(end, activity.end) };
    });
  return mergeSpans(divided);
}

/**
 * After a clock was set back, a pause can divide a run of activities. A part that was own work only because of an edit
 * on the other side of the pause, or in the pause, gets `workAtEnd`, so that it stays own work.
 */
function restoreOwnWork(run: readonly Activity[], parts: readonly Activity[][]): Activity[][] {
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

/** Removes the names from the parts inside `spans`: excluded time, and other days, which only own work depends on. */
function redactInside(activity: Activity, spans: readonly Span[]): Activity[] {
  const redacted = partsInside(activity, spans).map(redact);
  return [...partsOutside(activity, spans), ...redacted].toSorted(byStart);
}

function claimedIn(recorded: Recorded, day: Span, now: Instant): Claimed[] {
  return claim(recorded.entries, recorded.pauses, aliveIn(recorded), now)
    .flatMap((piece) => clip(piece, day) ?? [])
    .toSorted(byStart);
}

/** Divides an entry on a day of 25 hours, because a trace with an entry of more than 24 hours is refused. */
function atMostLongest(piece: Claimed): Claimed[] {
  const longest = piece.start + LONGEST_ENTRY;
  if (piece.end <= longest) return [piece];
  return [
    { ...piece, end: longest },
    { ...piece, start: longest },
  ];
}

/** The lines of entries come last in the trace, so that no later line changes them. Pauses are already cut out. */
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
