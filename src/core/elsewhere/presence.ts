import type { AppUse, CalendarEvent, Observation } from '../observation/observation';
import { byStart, type Duration, lengthOf, mergeSpans, MINUTE, type Span, subtract } from '../time/span';
import { subtractAll } from '../time/spanSearch';
import { meetings } from './topicRules';

/** People who listen in a call touch the machine more often than this. */
const LONGEST_LISTENING: Duration = 20 * MINUTE;

/**
 * The programs in front, united: of two that overlap, the later begun has the time. Nobody at the machine wins over a
 * program, but not over a call, in which people listen. Who touches nothing for long after the meeting that was accepted
 * has left the call running.
 */
export function inFront(observations: readonly Observation[]): AppUse[] {
  const uses = observations.filter((one) => one.kind === 'app');
  const gone = mergeSpans(observations.filter((one) => one.kind === 'afk'));
  const events = observations.filter((one) => one.kind === 'calendar');
  const met = subtractAll(mergeSpans(events.filter(isAttended)), events.filter(isPrivate));
  const left = subtractAll(goneFor(gone), met);
  return united(uses)
    .flatMap((use) => subtract(use, use.app === 'call' ? left : gone))
    .toSorted(byStart);
}

/** Absences after which nobody listens any more. */
export function goneFor(absences: readonly Span[]): Span[] {
  return absences.filter((one) => lengthOf(one) > LONGEST_LISTENING);
}

function isAttended({ answer, busy, titleClass }: CalendarEvent): boolean {
  return answer === 'accepted' && busy && meetings[titleClass] !== undefined;
}

/** True for time that people keep for themselves. */
export function isPrivate({ answer, busy, titleClass }: CalendarEvent): boolean {
  return answer === 'accepted' && busy && titleClass === 'private';
}

function united(uses: readonly AppUse[]): AppUse[] {
  const sorted = uses.filter(({ start, end }) => start < end).toSorted(byStart);
  const pieces: AppUse[] = [];
  for (const use of sorted) {
    const last = pieces.at(-1);
    if (last && last.end > use.start) pieces[pieces.length - 1] = { ...last, end: Math.max(last.start, use.start) };
    pieces.push(use);
  }
  return pieces.filter((one) => one.start < one.end);
}
