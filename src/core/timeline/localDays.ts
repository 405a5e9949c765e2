import type { Observation } from '../observation/observation';
import { type Calendar, dayAt } from '../time/calendar';
import { clip, type Span } from '../time/span';

/** Splits spans at the ends of local days (docs/design.md, "Days and weeks"). `spans` are sorted. */
export function splitAtDays<S extends Span>(spans: readonly S[], calendar: Calendar): S[] {
  return byLocalDay(spans, calendar).flat();
}

/** Splits spans at the ends of local days and groups the parts by day. `spans` are sorted. */
export function byLocalDay<S extends Span>(spans: readonly S[], calendar: Calendar): S[][] {
  const days: S[][] = [];
  let day: Span = { start: 0, end: 0 };
  for (const span of spans) {
    for (let start = span.start; start < span.end; start = day.end) {
      if (start < day.start || start >= day.end) {
        day = dayAt(calendar, start).span;
        days.push([]);
      }
      const part = clip(span, day);
      if (part) days.at(-1)?.push(part);
    }
  }
  return days;
}

/** The observations that reach into the local day of the first of some spans. */
export function onDayOf(
  [first]: readonly Span[],
  observations: readonly Observation[],
  calendar: Calendar,
): readonly Observation[] {
  if (!first || observations.length === 0) return [];
  const { span } = dayAt(calendar, first.start);
  return observations.filter(({ start, end }) => start < span.end && end >= span.start);
}
