import { type Duration, HOUR, type Instant, MINUTE, type Span } from '../time/span';
import type { ActivityWatchSource, CalendarSource, ReadSource, SourceState } from './sourceState';

/** How long after the last reading of a calendar, or of ActivityWatch, the next one is. */
const EVERY: Duration = 30 * MINUTE;
const EVERY_LIVE: Duration = 10 * MINUTE;

/** How far back a source is read, and a calendar ahead: a meeting has to be known before it ends. */
const BACK: Duration = 14 * 24 * HOUR;
const AHEAD: Duration = 24 * HOUR;
const DAY: Duration = 24 * HOUR;

/**
 * Whether it is time to read the source. `version` is the one that its file has now, which is read anew as soon as it
 * changed. A reading that lies ahead was made while the clock was wrong.
 */
export function isDue(source: ReadSource, now: Instant, version?: string): boolean {
  if (version !== undefined && version !== source.version) return true;
  const newest = Math.max(source.begunAt ?? 0, source.last?.at ?? 0);
  return newest > now || now - newest >= everyOf(source);
}

/** What the file of ActivityWatch says of a time does not change by itself, in contrast to a calendar that repeats. */
function everyOf(source: ReadSource): Duration {
  if (!('hosts' in source)) return EVERY;
  return source.file === undefined ? EVERY_LIVE : Infinity;
}

/** The range of a calendar that is read: no event in it is older than observations are kept. */
export function rangeToRead(now: Instant, keptDays: number): Span {
  return { start: now - Math.min(BACK, keptDays * DAY), end: now + AHEAD };
}

/**
 * The range of ActivityWatch that is read, in whole days of UTC, because what it says of a part of a day would replace
 * what it said of all of it. With `again`, and of a file, all days that are read at first; else those that may be new.
 */
export function daysToRead(
  { readUntil, file }: ActivityWatchSource,
  now: Instant,
  keptDays: number,
  again: boolean,
): Span {
  const first = now - Math.min(BACK, keptDays * DAY);
  const isKnown = !again && file === undefined && readUntil !== undefined && readUntil <= now;
  return { start: startOfDay(isKnown ? Math.max(first, readUntil) : first), end: startOfDay(now) + DAY };
}

function startOfDay(at: Instant): Instant {
  return Math.floor(at / DAY) * DAY;
}

/** The days of UTC of which a range consists. */
export function daysOf({ start, end }: Span): Span[] {
  return Array.from({ length: (end - start) / DAY }, (_, index) => ({
    start: start + index * DAY,
    end: start + (index + 1) * DAY,
  }));
}

/** The source with this id that is read. */
export function sourceOf({ calendars, activityWatch }: SourceState, id: string): ReadSource | undefined {
  return [...calendars, ...activityWatch].find((one) => one.id === id);
}

/** `state` with other values in some fields of one source; unchanged if that is not read any more. */
export function withSource(
  state: SourceState,
  id: string,
  fields: Partial<CalendarSource> | Partial<ActivityWatchSource>,
): SourceState {
  if (!sourceOf(state, id)) return state;
  const changed = <Source extends ReadSource>(one: Source) => (one.id === id ? { ...one, ...fields } : one);
  return {
    ...state,
    calendars: state.calendars.map(changed),
    activityWatch: state.activityWatch.map(changed),
  };
}

/** `state` without one source that is read. */
export function withoutSource(state: SourceState, id: string): SourceState {
  const isOther = (one: ReadSource) => one.id !== id;
  return { ...state, calendars: state.calendars.filter(isOther), activityWatch: state.activityWatch.filter(isOther) };
}
