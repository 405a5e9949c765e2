import type { AppUse, CalendarEvent, Observation } from '../observation/observation';
import type { Judged } from '../stretch/judge';
import type { Suggestion } from '../suggest/suggestion';
import {
  byStart,
  clip,
  type Duration,
  HOUR,
  lengthOf,
  mergeSpans,
  MINUTE,
  overlaps,
  type Span,
  subtract,
  totalLength,
} from '../time/span';
import { contextOf, fromContext, mayBelong } from './context';
import { goneFor, inFront } from './presence';
import { meetings, type Purpose, purposeOf } from './topicRules';

/** Shorter proposals are noise. */
const SHORTEST: Duration = 5 * MINUTE;

/** Pieces of one purpose this near to each other are one proposal in several parts. */
const NEAR: Duration = 4 * MINUTE;

/** A piece of time away from the editor with the purpose that it seems to have. */
interface Candidate extends Span {
  readonly purpose: Purpose;
}

/**
 * Proposals for time away from the editor on one day, sorted and without overlap, each within one of `gaps`: the time in
 * which the editor measured nothing. `judged` is what the editor's time of the day is taken for.
 */
export function elsewhereIn(
  gaps: readonly Span[],
  observations: readonly Observation[],
  judged: readonly Judged[],
): Suggestion[] {
  const met = meetingsIn(gaps, observations);
  const rest = gaps.flatMap((gap) => subtract(gap, met));
  const talked = usesIn(rest, observations, judged);
  return groupsOf([...met, ...talked].toSorted(byStart), judged).toSorted(byStart);
}

/** Meetings that took place as far as the calendar, calls and gaps say. */
function meetingsIn(gaps: readonly Span[], observations: readonly Observation[]): Candidate[] {
  const events = observations.filter((one) => one.kind === 'calendar').filter(takesPlace);
  const front = inFront(observations);
  const calls = front.filter(({ app }) => app === 'call');
  const left = goneFor(mergeSpans(observations.filter((one) => one.kind === 'afk')));
  const found: Candidate[] = [];
  for (const gap of gaps) {
    for (const call of calls.filter((one) => overlaps(one, gap))) {
      const part = clip(call, gap);
      const purpose = part && purposeOfCall(call, events, front);
      if (purpose) found.push({ start: part.start, end: part.end, purpose });
    }
    for (const event of events) {
      if (event.answer !== 'accepted') continue;
      const part = clip(event, gap);
      const purpose = meetings[event.titleClass];
      if (!part || !purpose) continue;
      // What is in front meanwhile says that the developer was elsewhere, unless a call is among it.
      const other = front.filter(
        (use) => overlaps(use, part) && use.app !== 'call' && !found.some((one) => overlaps(one, use)),
      );
      const away = other.reduce((sum, use) => sum + (Math.min(use.end, part.end) - Math.max(use.start, part.start)), 0);
      const called = calls.some((one) => overlaps(one, event));
      const busy = front.filter(isAlone);
      const free = subtract(part, mergeSpans([...found, ...busy, ...(called ? left : [])]));
      if (away > 0.4 * lengthOf(part) && !called) continue;
      for (const piece of free) found.push({ start: piece.start, end: piece.end, purpose });
    }
  }
  return withoutOverlap(found);
}

/** True for what nobody does in a meeting. */
function isAlone({ app, topic }: AppUse): boolean {
  return app === 'code-host' || app === 'private' || topic === 'errors' || topic === 'leisure';
}

/** A call is about its event, or about what was talked of right before. */
function purposeOfCall(call: AppUse, events: readonly CalendarEvent[], front: readonly AppUse[]): Purpose | undefined {
  const [event] = events
    .filter((one) => overlaps({ start: one.start - 8 * MINUTE, end: one.end + 20 * MINUTE }, call))
    .toSorted((a, b) => rank(b, call) - rank(a, call));
  if (call.titleClass !== undefined && call.titleClass !== 'other') return meetings[call.titleClass];
  if (event && (overlapOf(event, call) > 0.4 * lengthOf(call) || overlapOf(event, call) > 0.5 * lengthOf(event)))
    return meetings[event.titleClass];
  const before = front.findLast(
    (use) =>
      use.end <= call.start &&
      call.start - use.end <= 8 * MINUTE &&
      use.app === 'chat' &&
      use.topic !== 'person' &&
      use.topic !== 'team' &&
      use.topic !== 'leisure',
  );
  return before && purposeOf(before);
}

function overlapOf(a: Span, b: Span): Duration {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** How well an event fits to a call: the same class, and how much of the call lies in it. */
function rank(event: CalendarEvent, call: AppUse): number {
  const answered = event.answer === 'accepted' ? 0.5 : 0;
  return overlapOf(event, call) / lengthOf(call) + (event.titleClass === call.titleClass ? 2 : 0) + answered;
}

/** Busy, not for whole days, not declined, and about work with others. */
function takesPlace(event: CalendarEvent): boolean {
  return event.busy && event.answer !== 'declined' && lengthOf(event) < 6 * HOUR && event.people !== 1;
}

/** Programs and sites in front. */
function usesIn(gaps: readonly Span[], observations: readonly Observation[], judged: readonly Judged[]): Candidate[] {
  const front = inFront(observations).filter(({ app }) => app !== 'call');
  return gaps.flatMap((gap) => {
    const uses = front.flatMap((use) => clip(use, gap) ?? []);
    const failing = isAboutFailures(uses);
    const watching =
      isWatching(uses) &&
      !front.some((use) => use.topic === 'pipeline' && overlaps(use, { start: gap.start - 30 * MINUTE, end: gap.end }));
    return uses.flatMap((use) => {
      const around = mayBelong(use) ? fromContext(contextOf(judged, use), use) : undefined;
      const purpose =
        around ??
        (failing && isTalkOrFailure(use)
          ? failures
          : watching && use.app === 'monitoring'
            ? foresight
            : purposeOf(use));
      return purpose ? [{ start: use.start, end: use.end, purpose }] : [];
    });
  });
}

const failures: Purpose = {
  rule: 'R28',
  weight: 0.5,
  proposes: { category: 'misuse-debugging', duty: 'misuse-debugging.consumer' },
};

const foresight: Purpose = {
  rule: 'R27',
  weight: 0.5,
  proposes: { category: 'firefighting', duty: 'firefighting.foresight' },
};

/** True when dashboards were watched for some minutes. */
function isWatching(uses: readonly AppUse[]): boolean {
  return totalLength(uses.filter(({ app, topic }) => app === 'monitoring' && topic === undefined)) >= 4 * MINUTE;
}

/** True when errors and logs were searched beside talk with those who use the system. */
function isAboutFailures(uses: readonly AppUse[]): boolean {
  const time = (holds: (use: AppUse) => boolean) => uses.filter(holds).reduce((sum, one) => sum + lengthOf(one), 0);
  const talk = time(
    ({ app, topic }) => (app === 'chat' || app === 'mail') && (topic === 'question' || topic === 'third-party'),
  );
  return time(({ topic }) => topic === 'errors') >= 2 * MINUTE && talk > 0;
}

function isTalkOrFailure({ app, topic }: AppUse): boolean {
  return (
    topic === 'errors' || topic === 'third-party' || (app === 'chat' && (topic === 'question' || topic === 'person'))
  );
}

function withoutOverlap(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const one of candidates.toSorted(byStart)) kept.push(...subtract(one, kept));
  return kept.filter((one) => one.start < one.end);
}

/** Proposals of pieces of one duty that follow each other and are long enough together. */
function groupsOf(candidates: readonly Candidate[], judged: readonly Judged[]): Suggestion[] {
  const groups: Candidate[][] = [];
  for (const one of candidates) {
    const last = groups.findLast((group) => {
      const end = group.at(-1);
      return end !== undefined && one.start - end.end <= NEAR;
    });
    if (last) last.push(one);
    else groups.push([one]);
  }
  return groups
    .filter((group) => {
      const length = group.reduce((sum, one) => sum + lengthOf(one), 0);
      return (
        length >= SHORTEST ||
        group.some((one) => contextOf(judged, one)?.judged.load?.category === one.purpose.proposes.category)
      );
    })
    .flatMap((group) =>
      group.map(
        ({ start, end, purpose }): Suggestion => ({
          start,
          end,
          ...purpose.proposes,
          reasons: [{ rule: purpose.rule, holds: end - start }],
        }),
      ),
    );
}
