import { type Duration, HOUR, type Instant, MINUTE, type Span, spanOfAll } from '../time/span';

/** An axis shorter than this would make a minute of work look like a morning. */
const SHORTEST: Duration = 4 * HOUR;

/** What decides which part of a day its picture shows. */
export interface AxisBasis {
  readonly day: Span;
  /** The working hours of the day; none on a day on which the developer does not work. */
  readonly working: readonly Span[];
  /** The hours that an empty day without working hours shows. */
  readonly usual: Span;
  /** Time that was recorded or tagged. */
  readonly happened: readonly Span[];
  /** Instants inside the day at which something changed, such as the start of a pause. */
  readonly changes: readonly Instant[];
  /** The whole hours of the day on the clock of the developer, sorted. */
  readonly hours: readonly Instant[];
}

/**
 * The part of the day that its picture shows: the working hours and everything that happened, from one whole hour to
 * another, at least four hours, and never beyond the day.
 */
export function dayAxis({ day, working, usual, happened, changes, hours }: AxisBasis): Span {
  const inside = changes.filter((at) => at > day.start && at < day.end).map((at) => ({ start: at, end: at }));
  const shown = [...working, ...happened, ...inside].flatMap((span) => within(span, day));
  const { start, end } = spanOfAll(shown.length > 0 ? shown : [within(usual, day)[0] ?? day]);
  return atLeast(SHORTEST, { start: hourBefore(start, hours, day), end: hourAfter(end, hours, day) }, day);
}

/** The part of the span in the day, also when it has no length. */
function within(span: Span, day: Span): Span[] {
  const [start, end] = [Math.max(span.start, day.start), Math.min(span.end, day.end)];
  return start <= end ? [{ start, end }] : [];
}

function hourBefore(at: Instant, hours: readonly Instant[], day: Span): Instant {
  return hours.findLast((hour) => hour <= at) ?? day.start;
}

function hourAfter(at: Instant, hours: readonly Instant[], day: Span): Instant {
  return hours.find((hour) => hour >= at) ?? day.end;
}

/** Makes the axis longer at its end, and at its start where the day ends before that. */
function atLeast(length: Duration, axis: Span, day: Span): Span {
  const end = Math.min(day.end, Math.max(axis.end, axis.start + length));
  return { start: Math.max(day.start, Math.min(axis.start, end - length)), end };
}

/** The instants of a day, its end included, at which the clock shows a whole hour. `minuteAt` is the minute that it shows. */
export function wholeHours(day: Span, minuteAt: (at: Instant) => number): Instant[] {
  const hours: Instant[] = [];
  let at = Math.ceil(day.start / QUARTER) * QUARTER;
  while (at <= day.end) {
    const isWhole = minuteAt(at) === 0;
    if (isWhole) hours.push(at);
    at += isWhole ? HOUR : QUARTER;
  }
  return hours;
}

/** Every zone of today is a number of quarters of an hour away from UTC. */
const QUARTER: Duration = 15 * MINUTE;
