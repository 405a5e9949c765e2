import { type DutyEntry, spanOf } from '../records/dutyEntry';
import { natureOf } from '../taxonomy/lookup';
import { type Calendar, dateOf, dayOf, type LocalDate } from '../time/calendar';
import { monthsBefore } from '../time/localDate';
import { clip, type Instant, lengthOf, type Span } from '../time/span';

/** A calendar month, `2026-11`, with the instants of its local days. */
export interface Month {
  readonly id: string;
  readonly span: Span;
}

/** The calendar month before the current one. */
export function endedMonth(calendar: Calendar, now: Instant): Month {
  const first = `${monthOf(dateOf(calendar, now))}-01`;
  const before = monthsBefore(first, 1);
  const start = (date: LocalDate): Instant => dayOf(calendar, date).span.start;
  return { id: monthOf(before), span: { start: start(before), end: start(first) } };
}

function monthOf(date: LocalDate): string {
  return date.slice(0, -'-01'.length);
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
