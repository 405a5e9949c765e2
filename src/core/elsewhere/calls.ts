import { isOfIncident } from '../observation/isOfIncident';
import type { AppUse, CalendarEvent } from '../observation/observation';
import { type Duration, lengthOf, MINUTE, type Span, subtract, totalLength } from '../time/span';
import { overlapOf } from './overlap';
import { type Purpose, purpose } from './purpose';
import { meetings, purposeOf } from './topicRules';

/** Calls nearer to each other than this are one talk. */
const SAME_TALK: Duration = 10 * MINUTE;

/** A shorter call that nobody planned says nothing. */
const SHORTEST: Duration = 6 * MINUTE;

/** R24: a call that nobody planned. Somebody asked for it. */
const unplanned = purpose('R24', 0.5, 'support', 'explain-system');
const incident = purpose('R27', 0.65, 'firefighting', 'incident');

/** What calls of a day are taken for. `gaps` is the time in which the editor measured nothing. */
export function purposesOfCalls(
  calls: readonly AppUse[],
  events: readonly CalendarEvent[],
  front: readonly AppUse[],
  gaps: readonly Span[],
): ReadonlyMap<AppUse, Purpose> {
  const found = new Map<AppUse, Purpose>();
  for (const talk of talksOf(calls)) {
    // A call goes on after the time that was planned for it.
    let about: Purpose | undefined;
    for (const call of talk) {
      about = purposeOfCall(call, events, front) ?? (isUntitled(call) ? about : undefined);
      if (about) found.set(call, about);
    }
    const rest = talk.filter((call) => !found.has(call) && isUntitled(call));
    const asked = purposeOfTalk(rest, front, gaps);
    if (asked) for (const call of rest) found.set(call, asked);
  }
  return found;
}

/** Calls, which are sorted, in talks. */
function talksOf(calls: readonly AppUse[]): AppUse[][] {
  const talks: AppUse[][] = [];
  for (const call of calls) {
    const last = talks.at(-1);
    const before = last?.at(-1);
    if (last && before && call.start - before.end < SAME_TALK && call.titleClass === before.titleClass) last.push(call);
    else talks.push([call]);
  }
  return talks;
}

function isUntitled({ titleClass = 'other' }: AppUse): boolean {
  return titleClass === 'other';
}

/** What a talk is taken for that no event of the calendar explains. */
function purposeOfTalk(talk: readonly AppUse[], front: readonly AppUse[], gaps: readonly Span[]): Purpose | undefined {
  const [first] = talk;
  if (!first) return undefined;
  const whole = { start: first.start, end: talk.at(-1)?.end ?? first.end };
  if (
    front.some((use) => isOfIncident(use) && overlapOf(use, { start: whole.start - 20 * MINUTE, end: whole.end }) > 0)
  )
    return incident;
  // Who types meanwhile works on the code together with somebody.
  const typed = totalLength(subtract(whole, gaps));
  if (totalLength(talk) < SHORTEST || typed > 0.25 * lengthOf(whole)) return undefined;
  return unplanned;
}

/** A call is about its event, or about what was talked of right before. */
function purposeOfCall(call: AppUse, events: readonly CalendarEvent[], front: readonly AppUse[]): Purpose | undefined {
  if (!isUntitled(call) && call.titleClass !== undefined) return meetings[call.titleClass];
  const [event] = events
    .filter((one) => overlapOf(one, call) > Math.min(0.4 * lengthOf(call), 0.5 * lengthOf(one)))
    .toSorted((a, b) => rank(b, call) - rank(a, call));
  if (event) return meetings[event.titleClass];
  const before = front.findLast(
    (use) =>
      use.end <= call.start &&
      call.start - use.end <= 8 * MINUTE &&
      use.app === 'chat' &&
      use.topic !== 'person' &&
      use.topic !== 'team' &&
      use.topic !== 'leisure',
  );
  return before && purposeOf(before, lengthOf(before));
}

/** How well an event fits to a call: how much of the call lies in it, and what it is about. */
function rank(event: CalendarEvent, call: AppUse): number {
  const answered = event.answer === 'accepted' ? 0.5 : 0;
  const isListening = event.titleClass === 'status' || event.titleClass === 'other';
  const same = event.titleClass === call.titleClass ? 2 : 0;
  return overlapOf(event, call) / lengthOf(call) + same + answered + (isListening ? 0 : 0.3);
}
