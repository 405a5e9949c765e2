import { atOnce, type Steps } from '../lifecycle/steps';
import type { Observation } from '../observation/observation';
import type { Recorded } from '../store/recorded';
import { suggestionsOutside } from '../suggest/suggestion';
import type { Calendar } from '../time/calendar';
import { byStart, clip, type Duration, type Instant, lengthOf, type Span } from '../time/span';
import { sliding, subtractAll } from '../time/spanSearch';
import { type Claimed, claim, pausedSpans, stateOf } from './claims';
import { splitAtDays } from './localDays';
import { findOwnWork } from './ownWork';
import { aliveIn } from './leftRunning';
import type { Segment } from './segment';
import { judgedTime } from './judged';
import { suggestedFor, type Suggesting, withSuggestions } from './suggested';
import { type Held, unite } from './union';

/**
 * The timeline of `range`: sorted segments without overlap, each in exactly one state and one local day. Time without
 * a segment was not tracked. Running duties and pauses reach to `now`. There are no suggestions without `suggesting`.
 */
export function timeline(
  recorded: Recorded,
  calendar: Calendar,
  range: Span,
  now: Instant,
  suggesting?: Suggesting,
): Segment[] {
  return atOnce(timelineSteps(recorded, calendar, range, now, suggesting));
}

/** The timeline in steps. It is made of its arguments alone, so nothing that happens between them changes it. */
export function* timelineSteps(
  recorded: Recorded,
  calendar: Calendar,
  range: Span,
  now: Instant,
  suggesting?: Suggesting,
): Steps<Segment[]> {
  const assumed = findOwnWork(recorded.activities);
  yield;
  const held = unite(recorded.activities);
  yield;
  const claimed = claim(recorded.entries, recorded.pauses, aliveIn(recorded), now);
  const free = splitAtDays(subtractAll(held, [...claimed, ...pausedSpans(recorded.pauses, now)]), calendar);
  const { own, load, proposed: judged } = judgedTime(free, recorded.observations ?? [], calendar, assumed, suggesting);
  const isOwn = (span: Held) => own.has(span);
  const open = suggesting ? free.filter((span) => !isOwn(span) && !load.has(span)) : [];
  const fromFiles = suggesting
    ? suggestedFor(open, recorded.activities, recorded.observations ?? [], calendar, now, suggesting)
    : [];
  const proposed = suggestionsOutside([...fromFiles, ...judged].toSorted(byStart), absencesIn(recorded.observations));
  yield;
  const unclaimed = join(free.map((span) => fromActivity(span, isOwn(span))));
  return [
    ...withMeasured(splitAtDays(within(claimed, range), calendar), held).map(fromDuty),
    ...splitAtDays(within(withSuggestions(unclaimed, proposed), range), calendar).map((span) => ({
      ...span,
      measured: lengthOf(span),
    })),
  ].toSorted(byStart);
}

/** When nobody was at the machine: the editor's time runs on then, but nothing is proposed for it. */
function absencesIn(observations: readonly Observation[] = []): Span[] {
  return observations.filter(({ kind }) => kind === 'afk');
}

function within<S extends Span>(spans: readonly S[], range: Span): S[] {
  return spans.flatMap((span) => clip(span, range) ?? []);
}

/** Adds how much of each span the editor measured. `spans` and `held` are sorted and do not overlap. */
function withMeasured(spans: readonly Claimed[], held: readonly Held[]): (Claimed & Pick<Segment, 'measured'>)[] {
  const near = sliding(held);
  return spans.map((span) => ({
    ...span,
    measured: near(span).reduce((sum, one) => sum + Math.min(one.end, span.end) - Math.max(one.start, span.start), 0),
  }));
}

function fromDuty({ start, end, entry, measured }: Claimed & Pick<Segment, 'measured'>): Segment {
  return {
    start,
    end,
    state: stateOf(entry),
    category: entry.category,
    ...(entry.duty !== undefined && { duty: entry.duty }),
    entry: entry.id,
    measured,
  };
}

function fromActivity({ start, end, activity }: Held, own: boolean): Omit<Segment, 'measured'> {
  return {
    start,
    end,
    state: own ? 'own' : 'untagged',
    kind: activity.kind,
    ...(activity.project !== undefined && { project: activity.project }),
    ...(activity.doc !== undefined && { doc: activity.doc }),
  };
}

/** Joins adjacent spans that are alike. */
function join<S extends Omit<Segment, 'measured'>>(spans: readonly S[]): S[] {
  const joined: S[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && last.end === span.start && isAlike(last, span)) joined[joined.length - 1] = { ...last, end: span.end };
    else joined.push(span);
  }
  return joined;
}

function isAlike(a: Omit<Segment, 'measured'>, b: Omit<Segment, 'measured'>): boolean {
  return a.state === b.state && a.kind === b.kind && a.project === b.project && a.doc === b.doc;
}

/** The total time in the given states. */
export function timeIn(segments: readonly Segment[], ...states: readonly Segment['state'][]): Duration {
  return segments.reduce((sum, segment) => sum + (states.includes(segment.state) ? lengthOf(segment) : 0), 0);
}
