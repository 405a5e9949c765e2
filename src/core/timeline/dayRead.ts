import { LONGEST_APART } from '../suggest/rules';
import type { StoreReads } from '../store/store';
import { type Calendar, type Day, dayAt } from '../time/calendar';
import type { Duration, Instant } from '../time/span';
import { type Unrecorded, unrecordedSpans } from './claims';
import type { Segment } from './segment';
import { suggestingIn } from './suggested';
import { timeline } from './timeline';
import { type StateTotals, totalsOf } from './wholeMinutes';

/** The timeline and the totals of the current day up to now. */
export interface DayRead {
  readonly day: Day;
  readonly segments: readonly Segment[];
  readonly unrecorded: readonly Unrecorded[];
  /** In whole minutes, which is how they are shown. */
  readonly totals: StateTotals;
  /** How many windows were open today. */
  readonly windows: number;
  /** True while a duty or a pause runs, so that the day changes without new records. */
  readonly growing: boolean;
  /** Instants after which there may be more suggestions without new records. */
  readonly settlesAt: readonly Instant[];
}

/** `suggestAfter`: how long after its end untagged time gets suggestions; undefined turns them off. */
export function readDay(
  store: StoreReads,
  calendar: Calendar,
  now: Instant,
  suggestAfter: Duration | undefined,
): DayRead {
  const day = dayAt(calendar, now);
  const recorded = store.recorded(day.span);
  const segments = timeline(recorded, calendar, day.span, now, suggestingIn(store, day.span, suggestAfter));
  return {
    day,
    segments,
    unrecorded: unrecordedSpans(recorded, now),
    totals: totalsOf(segments),
    windows: store.windowsIn(day.span).length,
    settlesAt: settlesAt(segments, suggestAfter),
    growing: store.running() !== undefined || store.openPause() !== undefined,
  };
}

function settlesAt(segments: readonly Segment[], suggestAfter: Duration | undefined): Instant[] {
  const end = segments.at(-1)?.end;
  if (end === undefined || suggestAfter === undefined) return [];
  return [suggestAfter, LONGEST_APART].map((stage) => end + stage);
}
