import { LONGEST_APART } from '../suggest/rules';
import type { Suggestion } from '../suggest/suggestion';
import type { StoreReads } from '../store/store';
import { type Calendar, type Day, dayAt } from '../time/calendar';
import type { Duration, Instant } from '../time/span';
import { withBlindCheck } from './blind';
import { unrecordedSpans } from './claims';
import type { KnownDay } from './dayRows';
import type { Segment } from './segment';
import { suggestingIn } from './suggested';
import { timeline } from './timeline';
import { type StateTotals, totalsOf } from './wholeMinutes';

/** The timeline and the totals of a day, up to now. */
export interface DayRead extends KnownDay {
  readonly day: Day;
  /** In whole minutes, which is how they are shown. */
  readonly totals: StateTotals;
  /** How many windows were open on it. */
  readonly windows: number;
  /** The id of the entry that is running. */
  readonly running: string | undefined;
  /** True while a duty or a pause runs, so that the day changes without new records. */
  readonly growing: boolean;
  /** Instants after which there may be more suggestions without new records. */
  readonly settlesAt: readonly Instant[];
}

/** The current day. `suggestAfter`: how long after its end untagged time gets suggestions; undefined turns them off. */
export function readDay(
  store: StoreReads,
  calendar: Calendar,
  now: Instant,
  suggestAfter: Duration | undefined,
): DayRead {
  return readDayOf(store, calendar, dayAt(calendar, now), now, suggestAfter);
}

/** Any day that has begun by `now`. */
export function readDayOf(
  store: StoreReads,
  calendar: Calendar,
  day: Day,
  now: Instant,
  suggestAfter: Duration | undefined,
): DayRead {
  const recorded = store.recorded(day.span);
  const suggesting = suggestingIn(store, day.span, suggestAfter);
  const known = timeline(recorded, calendar, day.span, now, suggesting);
  const segments = withBlindCheck(known, store, suggesting, calendar, now);
  const running = store.running()?.id;
  return {
    day,
    segments,
    unrecorded: unrecordedSpans(recorded, now),
    elsewhere: [],
    totals: totalsOf(segments),
    windows: store.windowsIn(day.span).length,
    settlesAt: settlesAt(segments, suggestAfter),
    running,
    growing: running !== undefined || store.openPause() !== undefined,
  };
}

/** The day with proposals for time away from the editor. One for time that is not over follows when it is. */
export function withElsewhere(read: DayRead, proposed: readonly Suggestion[], now: Instant): DayRead {
  if (proposed.length === 0) return read;
  const later = proposed.filter(({ end }) => end > now);
  return {
    ...read,
    elsewhere: proposed.filter(({ end }) => end <= now),
    settlesAt: [...read.settlesAt, ...later.map(({ end }) => end)],
  };
}

function settlesAt(segments: readonly Segment[], suggestAfter: Duration | undefined): Instant[] {
  const end = segments.at(-1)?.end;
  if (end === undefined || suggestAfter === undefined) return [];
  return [suggestAfter, LONGEST_APART].map((stage) => end + stage);
}
