import { type Duration, type Instant, MINUTE, type Span } from '../time/span';

/** How the ends of a stretch are set. */
export interface StopRule {
  /** Instants at which something was measured to begin or end. */
  readonly edges: readonly Instant[];
  /** No stop lies outside. */
  readonly limits: Span;
  /** Between edges there is a stop each time the clock shows a multiple of this. */
  readonly step: Duration;
  /** An edge has no other stop nearer than this, so that it is easy to hit. */
  readonly reach: Duration;
}

/** Where an end of a stretch can be set: the limits, every edge, and the steps that are not close to an edge. Sorted. */
export function stops({ edges, limits, step, reach }: StopRule): Instant[] {
  const { start, end } = limits;
  if (start > end) return [];
  const measured = sorted([start, end, ...edges.filter((at) => at > start && at < end)]);
  const steps: Instant[] = [];
  for (let at = Math.ceil(start / step) * step; at <= end; at += step) {
    if (!measured.some((edge) => Math.abs(edge - at) < reach)) steps.push(at);
  }
  return sorted([...measured, ...steps]);
}

/** The stop that is nearest to an instant; the earlier of two. */
export function snap(at: Instant, rule: StopRule): Instant {
  const all = stops(rule);
  return all.reduce((best, stop) => (Math.abs(stop - at) < Math.abs(best - at) ? stop : best), all[0] ?? at);
}

/** Edges that are closer together than this are one step apart. */
const CLOSE: Duration = MINUTE;

/** The next stop after `at`, or before it, that is at least a minute away; the limit when there is none. */
export function nextStop(at: Instant, direction: 1 | -1, rule: StopRule): Instant {
  const all = stops(rule);
  const { start, end } = rule.limits;
  if (direction === 1) return all.find((stop) => stop >= at + CLOSE) ?? Math.max(at, end);
  return all.findLast((stop) => stop <= at - CLOSE) ?? Math.min(at, start);
}

function sorted(instants: readonly Instant[]): Instant[] {
  return [...new Set(instants)].toSorted((a, b) => a - b);
}
