import { type Duration, lengthOf, type Span } from '../../time/span';

/** Σ d(i) for each key that `keyOf` returns. Spans without a key are left out. */
export function sumBy<S extends Span, K>(spans: readonly S[], keyOf: (span: S) => K | undefined): Map<K, Duration> {
  const sums = new Map<K, Duration>();
  for (const span of spans) {
    const key = keyOf(span);
    if (key !== undefined) sums.set(key, (sums.get(key) ?? 0) + lengthOf(span));
  }
  return sums;
}

/** Σ d(i) over the spans for which `counts` returns true. */
export function sumOf<S extends Span>(spans: readonly S[], counts: (span: S) => boolean): Duration {
  return spans.reduce((sum, span) => sum + (counts(span) ? lengthOf(span) : 0), 0);
}

/** `part / whole`; undefined when `whole` is zero. */
export function shareOf(part: Duration, whole: Duration): number | undefined {
  return whole > 0 ? part / whole : undefined;
}
