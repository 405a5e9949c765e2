import { type DutyEntry, spanOf } from '../records/dutyEntry';
import { natureOf } from '../taxonomy/lookup';
import { Temporal } from 'temporal-polyfill';
import { type Calendar, dateOf, dayOf } from '../time/calendar';
import { clip, type Instant, lengthOf, type Span } from '../time/span';

/** A calendar month, `2026-11`, with the instants of its local days. */
export interface Month {
  readonly id: string;
  readonly span: Span;
}

/** The calendar month before the current one. */
export function endedMonth(calendar: Calendar, now: Instant): Month {
  const first = Temporal.PlainDate.from(dateOf(calendar, now)).with({ day: 1 });
  const before = first.subtract({ months: 1 });
  const start = (date: Temporal.PlainDate): Instant => dayOf(calendar, date.toString()).span.start;
  return { id: before.toPlainYearMonth().toString(), span: { start: start(before), end: start(first) } };
}

/** The load entries in `range` without an outcome, the longest first (US-23). */
export function missingOutcomes(entries: readonly DutyEntry[], range: Span, now: Instant): DutyEntry[] {
  const within = (entry: DutyEntry): number => {
    const part = clip(spanOf(entry, now), range);
    return part ? lengthOf(part) : 0;
  };
  return entries
    .filter((entry) => natureOf(entry.category) === 'load' && !entry.outcome?.trim() && within(entry) > 0)
    .toSorted((a, b) => within(b) - within(a) || a.start - b.start);
}
