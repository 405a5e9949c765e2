import type { Observation } from '../observation/observation';
import type { Activity } from '../activity/activity';
import type { RecordStore } from '../store/recordStore';
import type { RuleDecision } from '../records/decision';
import type { RuleChoice } from '../records/ruleChoice';
import { learnedFrom } from '../suggest/learned';
import type { OpenTime } from '../suggest/openRuns';
import { suggestions } from '../suggest/suggest';
import { saidOn, surroundings } from '../suggest/surroundings';
import type { Suggestion } from '../suggest/suggestion';
import type { Calendar } from '../time/calendar';
import { byStart, clip, type Duration, type Instant, type Span, subtract } from '../time/span';
import { sliding } from '../time/spanSearch';
import { byLocalDay, onDayOf } from './localDays';
import type { Segment } from './segment';

/** What is needed to suggest duties for untagged time. */
export interface Suggesting {
  /** Earlier decisions, in the order in which they were made. */
  readonly decisions: readonly RuleDecision[];
  /** What the developer decided about rules for good. */
  readonly choices?: readonly RuleChoice[];
  /** How long after its end a stretch can no longer grow. */
  readonly settled: Duration;
}

/** Reads from the store what is needed for suggestions in `range`; undefined when `settled` is undefined. */
export function suggestingIn(
  store: Pick<RecordStore, 'decisions' | 'ruleChoices'>,
  range: Span,
  settled: Duration | undefined,
): Suggesting | undefined {
  return settled === undefined
    ? undefined
    : { decisions: store.decisions(range), choices: store.ruleChoices(), settled };
}

/** The suggestions for `open`. Each is within one local day, so that a day and its week have the same suggestions. */
export function suggestedFor(
  open: readonly OpenTime[],
  activities: readonly Activity[],
  observations: readonly Observation[],
  calendar: Calendar,
  now: Instant,
  { decisions, choices, settled }: Suggesting,
): Suggestion[] {
  const learned = learnedFrom(decisions, choices);
  const around = surroundings(activities, observations);
  // Each day is judged by what is known about it, so that it is the same in every range that is read.
  return byLocalDay(open, calendar).flatMap((day) =>
    suggestions(day, { ...around, ...saidOn(onDayOf(day, observations, calendar)) }, learned, now, settled),
  );
}

/** The segments, with untagged time that has a proposal in the state `suggested`. Both are sorted. */
export function withSuggestions<S extends Omit<Segment, 'measured'>>(
  segments: readonly S[],
  proposed: readonly Suggestion[],
): S[] {
  const proposedFor = sliding(proposed);
  return segments.flatMap((segment) => {
    if (segment.state !== 'untagged') return [segment];
    const here = proposedFor(segment);
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
