import type { Judged } from '../stretch/judge';
import type { Learned } from '../suggest/learned';
import type { Suggestion } from '../suggest/suggestion';
import { byStart, clip, type Duration, mergeSpans, MINUTE, type Span, subtract } from '../time/span';
import type { AppUse, Observation } from '../observation/observation';
import { inFront } from './presence';
import { elsewhereIn } from './elsewhere';

/** What lies further from the editor's time and the working hours belongs to no day of work. */
const FAR: Duration = 90 * MINUTE;

/**
 * The gaps of the editor's time in `day`: between what was measured first and last, within working hours, and where
 * programs for work were used shortly before or after that.
 */
export function gapsOf(
  measured: readonly Span[],
  working: readonly Span[],
  observations: readonly Observation[],
  day: Span,
): Span[] {
  const known = mergeSpans(measured.flatMap((one) => clip(one, day) ?? []));
  const hours = [...known, ...working.flatMap((one) => clip(one, day) ?? [])].toSorted(byStart);
  const [first] = hours;
  if (!first) return [];
  let { start } = first;
  let end = Math.max(...hours.map((one) => one.end));
  const used = inFront(observations)
    .filter(isForWork)
    .flatMap((one) => clip(one, day) ?? []);
  for (const one of used.toReversed()) if (one.start < start && start - one.end <= FAR) start = one.start;
  for (const one of used) if (one.end > end && one.start - end <= FAR) end = one.end;
  return subtract({ start, end }, known);
}

/** True for what people use for their work alone. */
function isForWork({ app, topic }: AppUse): boolean {
  return app !== 'private' && app !== 'other' && topic !== 'leisure';
}

/** Proposals for time away from the editor on one day. */
export function elsewhereOn(
  day: Span,
  measured: readonly Span[],
  working: readonly Span[],
  observations: readonly Observation[],
  judged: readonly Judged[],
  learned: Learned,
): Suggestion[] {
  const here = observations.filter((one) => one.start < day.end && one.end >= day.start);
  return elsewhereIn(gapsOf(measured, working, here, day), here, judged, learned);
}
