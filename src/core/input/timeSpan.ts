import * as l10n from '@vscode/l10n';
import { InputError } from './inputError';
import type { LocalDate } from '../time/calendar';
import { type Instant, MINUTE, type Span } from '../time/span';
import { isDuration, parseDuration } from './duration';
import { nearest, nearestSpan } from './nearestSpan';
import { refusal } from './parseInput';
import { accepted } from './refusalOf';
import { checkPast } from './pastSpan';
import { inHalves, isUsual, likeliest, spansInHalves } from './twelveHours';
import {
  END_OF_DAY,
  dayAfter,
  dayBefore,
  instantsAt,
  isDate,
  isTimeOfDay,
  LONGEST_NIGHT,
  shownAt,
  type MinuteOfDay,
  parseClock,
  parseEndClock,
  wallDate,
} from './wallClock';

/** What is needed to interpret typed times. */
export interface TypedAt {
  readonly now: Instant;
  /** The IANA zone of the wall clock. */
  readonly zone: string;
  /** The day of times that are typed without a date; today if absent. */
  readonly date?: LocalDate;
  /** The span that is corrected. When typed times can mean several instants, those nearest to it are meant. */
  readonly near?: Pick<Span, 'start'> & Partial<Span>;
  /** Whether times without `am` or `pm` are those of a 12-hour clock. */
  readonly twelveHours?: boolean;
}

/** Two times with a dash or `to` between them, or a start that lasts until now. */
const BOUNDS = /^([^-–—]+?)\s*(?:[-–—]|\bto\b)([^-–—]*)$/u;

/** Whether a text is a span between two times of day, even if those are not accepted. */
export function isBetweenTimes(typed: string): boolean {
  return BOUNDS.test(dayAndTimes(typed).times);
}

/**
 * Parses a typed span: a length up to now (`20m`, `1h30`), times of the wall clock (`14:05-14:25`, `7.30-8.15`,
 * `0730-0815`, `7h30 to 8h15`, `2-2:30pm`, `22:00-24:00`, `yesterday 9-10:30`, `2026-11-24 9-10:30`), or a start up to
 * now (`13:10`, `1:10pm`, `13:10-`). Throws `InputError` for anything else, for times that the clock skips, and for
 * times in the future. On a 12-hour clock, times without `am` or `pm` mean the latest that has passed, and on another
 * day than today those between 7 in the morning and 7 in the evening.
 */
export function parseTimeSpan(typed: string, at: TypedAt): Span {
  const { day, times } = dayAndTimes(typed);
  const [, from, to] = isTimeOfDay(times) ? [times, times, ''] : (BOUNDS.exec(times) ?? []);
  const meanings = at.twelveHours && from !== undefined ? spansInHalves(from, to?.trim() ?? '') : [];
  const usual = day === undefined || day === 'today' ? meanings : meanings.filter(isUsual);
  const spans = (usual.length > 0 ? usual : meanings).flatMap((one) => {
    return accepted(() => parseOnClock(day === undefined ? one : `${day} ${one}`, at)) ?? [];
  });
  return likeliest(spans, at.near) ?? parseOnClock(typed, at);
}

/** As `parseTimeSpan`, on a clock of 24 hours. */
function parseOnClock(typed: string, at: TypedAt): Span {
  const { day, times } = dayAndTimes(typed);
  const date = day === undefined ? undefined : dateOf(day, at);
  const [, from, to] = isTimeOfDay(times) ? [times, times, ''] : (BOUNDS.exec(times) ?? []);
  if (from !== undefined && to !== undefined) {
    const [start, end] = clocks(from.trim(), to.trim());
    const near = date === undefined && end !== undefined ? corrected(start, end, at) : undefined;
    return checkPast(near ?? onDay(start, end, date === undefined ? at : { ...at, date }), at.now);
  }
  if (date !== undefined || times.includes(':') || !isDuration(times)) throw timeSpanExpected();
  return checkPast({ start: at.now - parseDuration(times), end: at.now }, at.now);
}

/** The day that is typed before times, if any, and the rest of the text. */
export function dayAndTimes(typed: string): { readonly day?: string | undefined; readonly times: string } {
  const [, day, times = ''] = /^(\d{4}-\d{2}-\d{2}|yesterday|today)?\s*(.*)$/su.exec(typed.trim().toLowerCase()) ?? [];
  return { day, times };
}

/** The date of a day that was typed: `today`, `yesterday` or an ISO date. Throws `InputError`. */
export function dateOf(day: string, { now, zone }: TypedAt): LocalDate {
  const today = wallDate(now, zone);
  if (day === 'today') return today;
  if (day === 'yesterday') return dayBefore(today);
  if (isDate(day)) return day;
  throw refusal(
    'when',
    'not a date. Accepted: a day such as 2026-11-24.',
    l10n.t('This day does not exist. Enter a day such as 2026-11-24.'),
  );
}

/**
 * Parses the start of an entry, typed as a time of day. It is on `date`, or on the day before or after when that is
 * nearer to the corrected span. Throws `InputError`.
 */
export function parseStart(typed: string, at: TypedAt): Instant {
  const meanings = at.twelveHours ? inHalves(typed) : [];
  const starts = meanings.flatMap((one) => accepted(() => startOnClock(one, at)) ?? []);
  const past = starts.filter((start) => start <= at.now);
  return nearest(past, at.near?.start ?? at.now) ?? startOnClock(typed, at);
}

function startOnClock(typed: string, { now, zone, date, near }: TypedAt): Instant {
  const day = date ?? wallDate(now, zone);
  const minute = minuteOf('start', typed);
  const instants = instantsAt(day, minute, zone, 'start');
  if (!near) return instants[0] ?? now;
  const beside = [dayBefore(day), dayAfter(day)].flatMap((other) => shownAt(other, minute, zone));
  const over = [...instants, ...beside].filter((at) => at <= now);
  return nearest(over.length > 0 ? over : instants, near.start) ?? now;
}

/** Every instant in `span` at which a wall clock in `at.zone` shows the typed time, in order. Throws `InputError`. */
export function parseTimeWithin(
  field: 'at' | 'end',
  typed: string,
  span: Span,
  { zone, twelveHours = false }: Pick<TypedAt, 'zone' | 'twelveHours'>,
): Instant[] {
  const [first = typed, second] = twelveHours ? inHalves(typed) : [];
  if (second === undefined) return shownWithin(field, first, span, zone);
  const shown = [first, second].flatMap((one) => accepted(() => shownWithin(field, one, span, zone)) ?? []);
  return shown.toSorted((a, b) => a - b);
}

function shownWithin(field: 'at' | 'end', typed: string, span: Span, zone: string): Instant[] {
  const minute = minuteOf(field, typed);
  const inside = new Set<Instant>();
  let skipped: InputError | undefined;
  const last = wallDate(span.end, zone);
  for (let date = wallDate(span.start, zone); date <= last; date = dayAfter(date)) {
    try {
      for (const at of instantsAt(date, minute, zone, field)) if (at > span.start && at < span.end) inside.add(at);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      skipped = error;
    }
  }
  if (inside.size === 0 && skipped) throw skipped;
  return [...inside];
}

function minuteOf(field: string, typed: string): MinuteOfDay {
  const minute = parseClock(typed);
  if (minute === undefined) {
    throw refusal(field, 'not a time of day. Accepted: a time such as 14:05.', l10n.t('Enter a time such as 14:05.'));
  }
  return minute;
}

function corrected(from: MinuteOfDay, to: MinuteOfDay, { now, zone, date, near }: TypedAt): Span | undefined {
  if (date === undefined || near?.end === undefined) return undefined;
  return nearestSpan({ start: near.start, end: near.end }, from, to, zone, now);
}

/** The end is undefined for “until now”. In `2-2:30pm` both times are in the afternoon; `11-1pm` starts at 11 am. */
function clocks(from: string, to: string): [MinuteOfDay, MinuteOfDay | undefined] {
  const half = /[ap]m$/.exec(to)?.[0] ?? '';
  const untilNow = to === '' || to === 'now';
  const end = untilNow ? undefined : parseEndClock(to);
  const inSameHalf = from.endsWith('m') ? undefined : parseClock(`${from}${half}`);
  const isBefore = inSameHalf !== undefined && (end === undefined || inSameHalf < end);
  const start = isBefore ? inSameHalf : parseClock(from);
  if (start === undefined || (end === undefined && !untilNow)) throw timeSpanExpected();
  return [start, end];
}

/**
 * On `at.date`, if there is one, the start is on that date. Otherwise a span over midnight is the one that ended today,
 * and one that ends with a day is of yesterday.
 */
function onDay(from: MinuteOfDay, to: MinuteOfDay | undefined, { now, zone, near, date: given }: TypedAt): Span {
  const today = wallDate(now, zone);
  const date = given ?? (to === END_OF_DAY ? dayBefore(today) : today);
  const starts = instantsAt(date, from, zone, 'start');
  const start = (near ? nearest(starts, near.start) : startAsShown(date, starts, from, to, { now, zone })) ?? now;
  const [yesterday = start] = shownAt(dayBefore(date), from, zone);
  // A start later than now means yesterday, shortly after midnight.
  const isLastNight = given === undefined && start > now && now - yesterday <= LONGEST_NIGHT;
  if (to === undefined) return { start: isLastNight ? yesterday : start, end: now };
  if (isLastNight) {
    const end = shownAt(dayBefore(date), to, zone).find((one) => one > yesterday);
    if (end !== undefined && end <= now) return { start: yesterday, end };
  }
  const ends = instantsAt(date, to, zone, 'end');
  const after = nearest(
    ends.filter((end) => end > start),
    near?.end,
  );
  if (after !== undefined) return { start, end: after };
  if (given !== undefined) {
    const [morning = now] = instantsAt(dayAfter(date), to, zone, 'end');
    if (start <= now && morning - start <= LONGEST_NIGHT) return { start, end: morning };
  }
  const end = ends.at(-1) ?? now;
  const [evening = start] = instantsAt(dayBefore(date), from, zone, 'start');
  return end - evening <= LONGEST_NIGHT ? { start: evening, end } : { start, end };
}

/** When the clock shows the start twice: the last one up to now, or the first one with the length that is typed. */
function startAsShown(
  date: LocalDate,
  starts: readonly Instant[],
  from: MinuteOfDay,
  to: MinuteOfDay | undefined,
  { now, zone }: TypedAt,
): Instant | undefined {
  if (starts.length === 1) return starts[0];
  if (to === undefined) return starts.findLast((start) => start <= now) ?? starts[0];
  const ends = shownAt(date, to, zone);
  return starts.find((start) => ends.some((end) => end - start === (to - from) * MINUTE)) ?? starts[0];
}

function timeSpanExpected(): InputError {
  return refusal(
    'when',
    'not a time. Accepted: a length such as 20m or 1h30, or times such as 14:05-14:25.',
    l10n.t('Enter a length such as 20m or 1h30, or times such as 14:05-14:25.'),
  );
}
