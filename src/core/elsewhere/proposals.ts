import type { Judged } from '../stretch/judge';
import type { Suggestion } from '../suggest/suggestion';
import { byStart, clip, mergeSpans, type Span, subtract } from '../time/span';
import type { Observation } from '../observation/observation';
import { elsewhereIn } from './elsewhere';

/** The gaps of the editor's time in `day`, between what was measured first and last and within working hours. */
export function gapsOf(measured: readonly Span[], working: readonly Span[], day: Span): Span[] {
  const known = mergeSpans(measured.flatMap((one) => clip(one, day) ?? []));
  const hours = [...known, ...working.flatMap((one) => clip(one, day) ?? [])].toSorted(byStart);
  const [first] = hours;
  if (!first) return [];
  const range = { start: first.start, end: Math.max(...hours.map(({ end }) => end)) };
  return subtract(range, known);
}

/** Proposals for time away from the editor on one day. */
export function elsewhereOn(
  day: Span,
  measured: readonly Span[],
  working: readonly Span[],
  observations: readonly Observation[],
  judged: readonly Judged[],
): Suggestion[] {
  const here = observations.filter((one) => one.start < day.end && one.end >= day.start);
  return elsewhereIn(gapsOf(measured, working, day), here, judged);
}
