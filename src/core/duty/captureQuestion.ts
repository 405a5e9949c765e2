import { type DutyEntry, spanOf } from '../records/dutyEntry';
import { clip, type Duration, HOUR, type Instant, lengthOf, MINUTE, type Span, totalLength } from '../time/span';

/** A longer capture is asked about before it is stored. */
const LONGEST_UNASKED: Duration = 2 * HOUR;
/** A capture that takes more time from other entries is asked about before it is stored. */
const MOST_TAKEN_UNASKED: Duration = 30 * MINUTE;

/** How much time of `entries` a capture would take. */
export function takenTime(span: Span, entries: readonly DutyEntry[], now: Instant): Duration {
  return totalLength(entries.flatMap((entry) => clip(spanOf(entry, now), span) ?? []));
}

/** Whether to ask before so much time is taken from other entries. */
export function takesMuch(taken: Duration): boolean {
  return taken > MOST_TAKEN_UNASKED;
}

/** Whether to ask before a capture is stored, because it is long or takes much time from `entries`. */
export function asksBeforeCapture(span: Span, entries: readonly DutyEntry[], now: Instant): boolean {
  return lengthOf(span) > LONGEST_UNASKED || takesMuch(takenTime(span, entries, now));
}
