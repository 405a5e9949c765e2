import { proposedElsewhere } from '../host/elsewhere';
import { nextTurn } from '../host/nextTurn';
import type { StoreReads } from '../../core/store/store';
import { type DayReview, dayReview } from '../../core/review/dayReview';
import { type Calendar, dayAt, type Day, dayBefore } from '../../core/time/calendar';
import type { Duration, Instant } from '../../core/time/span';
import type { WorkingHours } from '../../core/time/workingHours';
import { workingSpans } from '../../core/time/workingSpans';
import { dayRows } from '../../core/timeline/dayRows';
import type { Suggestion } from '../../core/suggest/suggestion';
import { likelyIn, withBlindCheck } from '../../core/timeline/blind';
import { unrecordedSpans } from '../../core/timeline/claims';
import { suggestingIn } from '../../core/timeline/suggested';
import { timeIn, timeline } from '../../core/timeline/timeline';

/** How days are read for a review. */
export interface ReviewTerms {
  readonly calendar: Calendar;
  readonly workingHours: WorkingHours;
  /** After this long without evidence, the time until now is a gap. */
  readonly idle: Duration;
  /** How long after its end untagged time may get a suggestion; undefined for never. */
  readonly suggestAfter: Duration | undefined;
}

/** A day with what is still open in it. */
export interface ReadReview extends DayReview {
  readonly day: Day;
  readonly tracked: Duration;
  /** Time that is untagged or only suggested. */
  readonly open: Duration;
  /** The suggestions that one key may accept together. */
  readonly likely: readonly Suggestion[];
}

/** With `isWhole`, also what is short or beyond the limit of rows has one. */
export async function readReview(
  store: StoreReads,
  day: Day,
  now: Instant,
  terms: ReviewTerms,
  isWhole = false,
): Promise<ReadReview> {
  const { calendar, workingHours, idle, suggestAfter } = terms;
  const elsewhere = (await proposedElsewhere(store, day, now, terms)).filter(({ end }) => end <= now);
  const recorded = store.recorded(day.span);
  const suggesting = suggestingIn(store, day.span, suggestAfter);
  const known = timeline(recorded, calendar, day.span, now, suggesting);
  const segments = withBlindCheck(known, store, suggesting, calendar, now);
  const leave = store.leaveIn(dayBefore(calendar, day.date, 1).date, day.date).map(({ date }) => date);
  const rows = dayRows({ day, segments, unrecorded: unrecordedSpans(recorded, now), elsewhere }, now, idle);
  return {
    ...dayReview(rows, workingSpans(calendar, [day.date], workingHours, leave), isWhole),
    day,
    tracked: timeIn(segments, 'confirmed', 'suggested', 'own', 'untagged'),
    open: timeIn(segments, 'suggested', 'untagged'),
    likely: likelyIn(rows, suggesting),
  };
}

/** How many days back the review looks for open time. */
const DAYS_BACK = 7;

/** The last day before `day` that still has open rows. Each day is read in a turn of its own. */
export async function earlierOpenDay(
  store: StoreReads,
  day: Day,
  now: Instant,
  terms: ReviewTerms,
): Promise<ReadReview | undefined> {
  let start = day.span.start;
  for (let back = 0; back < DAYS_BACK; back++) {
    await nextTurn();
    const before = dayAt(terms.calendar, start - 1);
    const review = await readReview(store, before, now, terms);
    if (review.rows.length > 0) return review;
    start = before.span.start;
  }
  return undefined;
}
