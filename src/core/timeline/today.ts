import type { Recorded } from './timeline';
import { timeIn, timeline } from './timeline';
import { type Calendar, dayAt } from '../time/calendar';
import type { Duration, Instant, Span } from '../time/span';

/** What the day holds so far. */
export interface DayTotals {
  readonly tracked: Duration;
  readonly confirmed: Duration;
  readonly own: Duration;
  readonly untagged: Duration;
}

/** Totals of the local day that `now` is in. */
export function readToday(store: { recorded(range: Span): Recorded }, calendar: Calendar, now: Instant): DayTotals {
  const { span } = dayAt(calendar, now);
  const segments = timeline(store.recorded(span), calendar, span, now);
  return {
    tracked: timeIn(segments, 'confirmed', 'suggested', 'own', 'untagged'),
    confirmed: timeIn(segments, 'confirmed'),
    own: timeIn(segments, 'own'),
    untagged: timeIn(segments, 'untagged'),
  };
}
