/** A point in time: whole milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** A length of time in milliseconds. */
export type Duration = number;

export const SECOND: Duration = 1000;
export const MINUTE: Duration = 60 * SECOND;
export const HOUR: Duration = 60 * MINUTE;

/** A stretch of time that includes `start` and excludes `end`. */
export interface Span {
  readonly start: Instant;
  readonly end: Instant;
}

export function lengthOf(span: Span): Duration {
  return span.end - span.start;
}

export function totalLength(spans: readonly Span[]): Duration {
  return spans.reduce((sum, span) => sum + lengthOf(span), 0);
}

/** The span from the earliest start to the latest end of `spans`, of which there is at least one. */
export function spanOfAll(spans: readonly Span[]): Span {
  const start = spans.reduce((earliest, span) => Math.min(earliest, span.start), Number.POSITIVE_INFINITY);
  const end = spans.reduce((latest, span) => Math.max(latest, span.end), Number.NEGATIVE_INFINITY);
  return { start, end };
}

/** The part of `span` inside `range`, or undefined when they do not overlap. */
export function clip<S extends Span>(span: S, range: Span): S | undefined {
  const start = Math.max(span.start, range.start);
  const end = Math.min(span.end, range.end);
  if (start >= end) return undefined;
  return start === span.start && end === span.end ? span : { ...span, start, end };
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The parts of `span` outside `holes`, which are sorted by start. */
export function subtract<S extends Span>(span: S, holes: readonly Span[]): S[] {
  const parts: S[] = [];
  let from = span.start;
  for (const hole of holes) {
    if (hole.end <= from) continue;
    if (hole.start >= span.end) break;
    if (hole.start > from) parts.push({ ...span, start: from, end: hole.start });
    from = Math.max(from, hole.end);
  }
  if (from < span.end) parts.push(from === span.start ? span : { ...span, start: from, end: span.end });
  return parts;
}

/** The time that `spans` cover, as sorted spans that do not touch. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: { start: Instant; end: Instant }[] = [];
  for (const { start, end } of spans.toSorted(byStart)) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else if (start < end) merged.push({ start, end });
  }
  return merged;
}

/** The time that both `a` and `b` cover. Each is sorted and has no overlap. */
export function intersect(a: readonly Span[], b: readonly Span[]): Span[] {
  const common: Span[] = [];
  let i = 0;
  let j = 0;
  for (let left = a[i], right = b[j]; left && right; left = a[i], right = b[j]) {
    const start = Math.max(left.start, right.start);
    const end = Math.min(left.end, right.end);
    if (start < end) common.push({ start, end });
    if (left.end < right.end) i++;
    else j++;
  }
  return common;
}

export function byStart(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
