import type { Activity } from '../activity/activity';
import type { RecordStore } from '../store/recordStore';
import type { RuleDecision } from '../records/decision';
import { learnedFrom } from '../suggest/learned';
import type { OpenTime } from '../suggest/openRuns';
import { suggestions } from '../suggest/suggest';
import type { Suggestion } from '../suggest/suggestion';
import type { Calendar } from '../time/calendar';
import { byStart, clip, type Duration, type Instant, overlaps, type Span, subtract } from '../time/span';
import { byLocalDay } from './localDays';
import type { Segment } from './segment';

/** By what untagged time is suggested to be something. */
export interface Suggesting {
  /** What was said to suggestions before, in the order in which it was said. */
  readonly decisions: readonly RuleDecision[];
  /** So long after it ended nothing is added to a stretch any more. */
  readonly settled: Duration;
}

/** What the store knows for suggestions in `range`; nothing is suggested where nothing is ever `settled`. */
export function suggestingIn(
  store: Pick<RecordStore, 'decisions'>,
  range: Span,
  settled: Duration | undefined,
): Suggesting | undefined {
  return settled === undefined ? undefined : { decisions: store.decisions(range), settled };
}

/** What is proposed for `open`, within local days, so that a day has the same suggestions as its week. */
export function suggestedFor(
  open: readonly OpenTime[],
  activities: readonly Activity[],
  calendar: Calendar,
  now: Instant,
  { decisions, settled }: Suggesting,
): Suggestion[] {
  const learned = learnedFrom(decisions);
  return byLocalDay(open, calendar).flatMap((day) => suggestions(day, activities, learned, now, settled));
}

/** The same segments, with untagged time in the state `suggested` where something is proposed for it. */
export function withSuggestions<S extends Omit<Segment, 'measured'>>(
  segments: readonly S[],
  proposed: readonly Suggestion[],
): S[] {
  return segments.flatMap((segment) => {
    if (segment.state !== 'untagged') return [segment];
    const here = proposed.filter((one) => overlaps(one, segment));
    if (here.length === 0) return [segment];
    const marked = here.flatMap((one): S[] => {
      const { category, duty } = one;
      const part = clip(segment, one);
      const what = { state: 'suggested' as const, category, ...(duty !== undefined && { duty }), suggestion: one };
      return part ? [{ ...part, ...what }] : [];
    });
    return [...subtract(segment, here), ...marked].toSorted(byStart);
  });
}
