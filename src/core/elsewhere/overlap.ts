import type { Duration, Span } from '../time/span';

/** How long both last at once. */
export function overlapOf(a: Span, b: Span): Duration {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}
