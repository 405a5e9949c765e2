import type { AppUse, CalendarEvent, Observation } from '../observation/observation';
import { clip, type Duration, HOUR, lengthOf, mergeSpans, MINUTE, overlaps, type Span, subtract } from '../time/span';
import { purposesOfCalls } from './calls';
import { type Candidate, withoutOverlap } from './candidate';
import { overlapOf } from './overlap';
import { goneFor, inFront, isPrivate } from './presence';
import type { Purpose } from './purpose';
import { meetings } from './topicRules';

/** Meetings that took place as far as the calendar, calls and gaps say. */
export function meetingsIn(gaps: readonly Span[], observations: readonly Observation[]): Candidate[] {
  const events = observations.filter((one) => one.kind === 'calendar').filter(takesPlace);
  const front = inFront(observations);
  const calls = front.filter(({ app }) => app === 'call');
  const purposes = purposesOfCalls(calls, events, front, gaps);
  const absences = mergeSpans(observations.filter((one) => one.kind === 'afk'));
  const left = goneFor(absences);
  const own = observations.filter((one) => one.kind === 'calendar').filter(isPrivate);
  const found: Candidate[] = [];
  for (const gap of gaps) {
    for (const call of calls) {
      const part = clip(call, gap);
      const purpose = purposes.get(call);
      if (part && purpose) found.push({ start: part.start, end: part.end, purpose });
    }
    for (const event of events) {
      const part = clip(event, gap);
      const about = meetings[event.titleClass];
      if (!part || !about) continue;
      if (event.answer !== 'accepted' && !isAbsentFor(event, absences)) continue;
      const purpose = event.answer === 'accepted' ? about : withoutAnswer(about);
      // What is in front meanwhile says that the developer was elsewhere, unless a call is among it.
      const other = front.filter(
        (use) => overlaps(use, part) && !isInMeetings(use) && !found.some((one) => overlaps(one, use)),
      );
      const away = other.reduce((sum, use) => sum + overlapOf(use, part), 0);
      const during = calls.filter((one) => overlaps(one, event));
      const [first] = during;
      if (!first && away > 0.4 * lengthOf(part)) continue;
      const met = first && { start: first.start, end: Math.max(...during.map(({ end }) => end)) };
      const busy = [...own, ...front.filter(isAlone), ...other.filter((use) => !met || !overlaps(use, met))];
      const free = subtract(part, mergeSpans([...found, ...busy, ...(met ? left : [])]));
      for (const piece of free) found.push({ start: piece.start, end: piece.end, purpose });
    }
  }
  return withoutOverlap(found);
}

/** R18 and R23: an absence for the time of an event that was not answered. Each alone says too little. */
function withoutAnswer({ proposes }: Purpose): Purpose {
  return { rule: 'R18', weight: 0.4, proposes, also: [{ rule: 'R23', weight: 0.35 }] };
}

/** How far an absence may begin and end from the event for which it was. */
const QUARTER: Duration = 15 * MINUTE;
const LONGEST: Duration = 2 * HOUR;
const EARLY: Duration = 8 * MINUTE;
const LATE: Duration = 12 * MINUTE;

/** R18: nobody was at the machine for the time of the event, whatever was answered. */
function isAbsentFor(event: CalendarEvent, absences: readonly Span[]): boolean {
  const length = lengthOf(event);
  if (event.start % QUARTER !== 0 || length < QUARTER || length > LONGEST) return false;
  return absences.some(
    (one) =>
      Math.abs(one.start - event.start) <= EARLY &&
      Math.abs(one.end - event.end) <= LATE &&
      overlapOf(one, event) >= 0.7 * length,
  );
}

/** True for what people use while they meet: the call, and the page with the notes. */
function isInMeetings({ app, topic }: AppUse): boolean {
  return app === 'call' || (app === 'wiki' && topic === 'team');
}

/** True for what nobody does in a meeting. */
function isAlone({ app, topic }: AppUse): boolean {
  return app === 'code-host' || app === 'private' || topic === 'errors' || topic === 'leisure';
}

/** Busy, not for whole days, not declined, and about work with others. */
function takesPlace(event: CalendarEvent): boolean {
  return event.busy && event.answer !== 'declined' && lengthOf(event) < 6 * HOUR && event.people !== 1;
}
