import type { AppUse, Observation } from '../observation/observation';
import { byStart, type Instant, mergeSpans, type Span, subtract } from '../time/span';

/**
 * The programs in front, united: of two that overlap, the later begun has the time. Nobody at the machine wins over a
 * program, but not over a call, in which people listen.
 */
export function inFront(observations: readonly Observation[]): AppUse[] {
  const uses = observations.filter((one) => one.kind === 'app');
  const gone = mergeSpans(observations.filter((one) => one.kind === 'afk'));
  return united(uses)
    .flatMap((use) => (use.app === 'call' ? [use] : subtract(use, gone)))
    .toSorted(byStart);
}

function united(uses: readonly AppUse[]): AppUse[] {
  const sorted = uses.filter(({ start, end }) => start < end).toSorted(byStart);
  const pieces: AppUse[] = [];
  let end: Instant = Number.NEGATIVE_INFINITY;
  for (const use of sorted) {
    const last = pieces.at(-1);
    if (last && last.end > use.start) pieces[pieces.length - 1] = { ...last, end: Math.max(last.start, use.start) };
    pieces.push(use);
    end = Math.max(end, use.end);
  }
  return pieces.filter((one) => one.start < one.end);
}

/** The holes between spans, which are sorted and do not overlap, within `range`. */
export function holesIn(range: Span, spans: readonly Span[]): Span[] {
  return subtract(range, spans);
}
