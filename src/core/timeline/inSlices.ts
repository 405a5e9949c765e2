import { inTurns, type Steps } from '../lifecycle/steps';
import type { DutyEntry } from '../records/dutyEntry';
import type { Store } from '../store/store';
import { type Calendar, dayAt } from '../time/calendar';
import { type Duration, HOUR, type Instant, type Span } from '../time/span';
import type { Segment } from './segment';
import { suggestingIn } from './suggested';
import { timelineSteps } from './timeline';

/** How much time is read in one turn of the event loop. */
const SLICE: Duration = 7 * 24 * HOUR;

/** Lets other work run. Resolves in a later turn of the event loop. */
type NextTurn = () => Promise<void>;

/**
 * The timeline of a range of any length. It is read and made in slices of whole days, each in several turns, so that a
 * long range does not stop the editor.
 */
export async function timelineInSlices(
  store: Pick<Store, 'recorded' | 'decisions' | 'ruleChoices'>,
  calendar: Calendar,
  range: Span,
  now: Instant,
  suggestAfter: Duration | undefined,
  nextTurn: NextTurn,
): Promise<Segment[]> {
  const segments: Segment[][] = [];
  function* slice(days: Span): Steps<Segment[]> {
    // Suggestions are computed for whole days, wherever the range begins.
    const recorded = store.recorded(days);
    const suggesting = suggestingIn(store, days, suggestAfter);
    yield;
    const shown = { start: Math.max(days.start, range.start), end: Math.min(days.end, range.end) };
    return yield* timelineSteps(recorded, calendar, shown, now, suggesting);
  }
  for (const days of slicesOf(calendar, range)) {
    if (segments.length > 0) await nextTurn();
    segments.push(await inTurns(slice(days), nextTurn));
  }
  return segments.flat();
}

/** The entries that overlap a range of any length, sorted by start; read as the timeline is. */
export async function entriesInSlices(
  store: Pick<Store, 'entriesIn'>,
  range: Span,
  nextTurn: NextTurn,
): Promise<DutyEntry[]> {
  const entries: DutyEntry[][] = [];
  for (let { start } = range; start < range.end; start += SLICE) {
    if (start > range.start) await nextTurn();
    const read = store.entriesIn({ start, end: Math.min(range.end, start + SLICE) });
    // What began before this slice was in an earlier one, if there was one.
    entries.push(start === range.start ? read : read.filter((entry) => entry.start >= start));
  }
  return entries.flat();
}

/** Whole local days that cover `range`, in slices. */
function* slicesOf(calendar: Calendar, range: Span): Generator<Span> {
  let { start } = dayAt(calendar, range.start).span;
  while (start < range.end) {
    const { end } = dayAt(calendar, Math.min(start + SLICE, range.end) - 1).span;
    yield { start, end };
    start = end;
  }
}
