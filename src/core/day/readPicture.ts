import type { DutyEntry } from '../records/dutyEntry';
import type { StoreReads } from '../store/store';
import type { Suggestion } from '../suggest/suggestion';
import { type Calendar, type Day, minuteOfHour } from '../time/calendar';
import type { Duration, Instant, Span } from '../time/span';
import type { WorkingHours } from '../time/workingHours';
import { hoursOn, workingSpans } from '../time/workingSpans';
import { unrecordedSpans } from '../timeline/claims';
import type { Segment } from '../timeline/segment';
import { shownLengths } from '../timeline/shownLengths';
import { shownRows } from '../timeline/shownRows';
import { withBlindCheck } from '../timeline/blind';
import { suggestingIn } from '../timeline/suggested';
import { timeline } from '../timeline/timeline';
import { type StateTotals, totalsOf } from '../timeline/wholeMinutes';
import { dayAxis, wholeHours } from './dayAxis';
import { type DayBlock, dayBlocks } from './dayBlocks';
import { type WindowLane, windowLanes } from './windowLanes';

/** How a day is read for its picture. */
export interface DayTerms {
  readonly calendar: Calendar;
  readonly workingHours: WorkingHours;
  /** After this long without evidence, the time until now is a gap. */
  readonly idle: Duration;
  /** How long after its end untagged time may get a suggestion; undefined for never. */
  readonly suggestAfter: Duration | undefined;
}

/** Everything that the picture of a day shows, without words. */
export interface ReadPicture {
  readonly day: Day;
  readonly axis: Span;
  readonly hours: readonly Instant[];
  readonly blocks: readonly DayBlock[];
  readonly lanes: readonly WindowLane[];
  readonly segments: readonly Segment[];
  readonly entries: readonly DutyEntry[];
  readonly leave: boolean;
  readonly totals: StateTotals;
}

/** Reads a day that has begun at `now`. `elsewhere` is what is proposed for time away from the editor that is over. */
export function readPicture(
  store: StoreReads,
  day: Day,
  now: Instant,
  terms: DayTerms,
  elsewhere: readonly Suggestion[] = [],
): ReadPicture {
  const { calendar, workingHours, idle, suggestAfter } = terms;
  const recorded = store.recorded(day.span);
  const suggesting = suggestingIn(store, day.span, suggestAfter);
  const known = timeline(recorded, calendar, day.span, now, suggesting);
  const segments = withBlindCheck(known, store, suggesting, calendar, now);
  const unrecorded = unrecordedSpans(recorded, now);
  const leave = store.leaveIn(day.date, day.date).map(({ date }) => date);
  const hours = wholeHours(day.span, (at) => minuteOfHour(calendar, at));
  const axis = dayAxis({
    day: day.span,
    working: workingSpans(calendar, [day.date], workingHours, leave),
    usual: hoursOn(day.date, workingHours, calendar.zone),
    happened: [...segments, ...elsewhere, ...unrecorded.filter(({ hidden }) => hidden)],
    changes: unrecorded.flatMap(({ start, end }) => [start, end]),
    hours,
  });
  const { rows } = shownRows({ day, segments, unrecorded, elsewhere, running: store.running()?.id }, now, idle);
  const totals = totalsOf(segments);
  const editors = new Map(store.windowsIn(day.span).map(({ id, editor }) => [id, editor]));
  return {
    day,
    axis,
    hours: hours.filter((at) => at >= axis.start && at <= axis.end),
    blocks: dayBlocks(shownLengths(rows, totals), recorded.entries, axis, now, idle),
    lanes: windowLanes(recorded.activities, day.span, (window) => editors.get(window) ?? ''),
    segments,
    entries: recorded.entries,
    leave: leave.length > 0,
    totals,
  };
}
