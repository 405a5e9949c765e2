import { type Instant, mergeSpans, type Span, subtract } from './span';

/** The parts of all `spans` outside `holes`. `spans` are sorted by start. The time is linear in the number of both. */
export function subtractAll<S extends Span>(spans: readonly S[], holes: readonly Span[]): S[] {
  const near = sliding(mergeSpans(holes));
  return spans.flatMap((span) => subtract(span, near(span)));
}

/**
 * Returns a function that finds the spans that overlap a range, in their order. It must be called with ranges that are
 * sorted by start. All calls together take time linear in the number of spans, ranges and overlaps, as long as few of
 * the spans overlap each other.
 */
export function sliding<S extends Span>(sorted: readonly S[]): (range: Span) => S[] {
  let first = 0;
  return (range) => {
    while ((sorted[first]?.end ?? Number.POSITIVE_INFINITY) <= range.start) first++;
    const found: S[] = [];
    let next = first;
    for (let one = sorted[next]; one && one.start < range.end; one = sorted[++next]) {
      if (one.end > range.start) found.push(one);
    }
    return found;
  };
}

/** The first span that ends after `at`. `sorted` has no overlaps. The time is logarithmic in the number of spans. */
export function firstEndingAfter<S extends Span>(sorted: readonly S[], at: Instant): S | undefined {
  let from = 0;
  let until = sorted.length;
  while (from < until) {
    const middle = (from + until) >> 1;
    if ((sorted[middle]?.end ?? 0) > at) until = middle;
    else from = middle + 1;
  }
  return sorted[from];
}
