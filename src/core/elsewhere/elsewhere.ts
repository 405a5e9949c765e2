import type { CalendarEvent, Observation } from '../observation/observation';
import type { Judged } from '../suggest/judge';
import type { Suggestion } from '../suggest/suggestion';
import { byStart, clip, type Duration, HOUR, lengthOf, MINUTE, overlaps, type Span, subtract } from '../time/span';
import { contextOf, fromContext, mayBelong } from './context';
import { inFront } from './presence';
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
  const found: Candidate[] = [];
  for (const gap of gaps) {
    for (const call of calls.filter((one) => overlaps(one, gap))) {
      const part = clip(call, gap);
      if (!part) continue;
      const event = events
        .filter((one) => overlaps({ start: one.start - 10 * MINUTE, end: one.end + 20 * MINUTE }, part))
        .toSorted((a, b) => rank(b, part, call.titleClass) - rank(a, part, call.titleClass))[0];
      const titleClass =
        call.titleClass !== undefined && call.titleClass !== 'other'
          ? call.titleClass
          : (event?.titleClass ?? call.titleClass);
      const purpose =
        titleClass === undefined || (titleClass === 'other' && !event) ? unplannedCall : meetings[titleClass];
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
      const free = subtract(part, found);
      const called = found.some((one) => overlaps(one, event));
      if (away > 0.4 * lengthOf(part) && !called) continue;
      for (const piece of free) found.push({ start: piece.start, end: piece.end, purpose });
    }
  }
  return withoutOverlap(found);
}

const unplannedCall: Purpose = {
  rule: 'R24',
  weight: 0.5,
  proposes: { category: 'support', duty: 'support.explain-system' },
};

/** How well an event fits to a call: the same class, and how much of the call lies in it. */
function rank(event: CalendarEvent, part: Span, titleClass: string | undefined): number {
  const common = Math.max(0, Math.min(event.end, part.end) - Math.max(event.start, part.start)) / lengthOf(part);
  return (
    common +
    (event.titleClass === titleClass ? 2 : 0) +
    (event.answer === 'accepted' ? 0.5 : event.answer === 'declined' ? -1 : 0)
  );
}

/** Busy, not for whole days, not declined, and about work with others. */
function takesPlace(event: CalendarEvent): boolean {
  return event.busy && event.answer !== 'declined' && lengthOf(event) < 6 * HOUR && event.people !== 1;
}

/** Programs and sites in front. */
function usesIn(gaps: readonly Span[], observations: readonly Observation[], judged: readonly Judged[]): Candidate[] {
  const front = inFront(observations).filter(({ app }) => app !== 'call');
  return gaps.flatMap((gap) =>
    front.flatMap((use) => {
      const part = clip(use, gap);
      if (!part) return [];
      const around = mayBelong(use) ? fromContext(contextOf(judged, part)) : undefined;
      const purpose = around ?? purposeOf(use);
      return purpose ? [{ start: part.start, end: part.end, purpose }] : [];
    }),
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
      return (
        end !== undefined &&
        end.purpose.proposes.category === one.purpose.proposes.category &&
        one.start - end.end <= NEAR
      );
    });
    if (last) last.push(one);
    else groups.push([one]);
  }
  return groups
    .filter((group) => {
      const length = group.reduce((sum, one) => sum + lengthOf(one), 0);
      return (
        length >= SHORTEST ||
        group.some((one) => contextOf(judged, one)?.load?.category === one.purpose.proposes.category)
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
