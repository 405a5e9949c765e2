import { byStart, type Instant, type Span } from '../../../src/core/time/span';

/** Which of some spans holds at an instant; where they overlap, the one that began earlier. */
export interface Track<S extends Span> {
  readonly rows: readonly S[];
  at(instant: Instant): S | undefined;
}

export function trackOf<S extends Span>(spans: readonly S[]): Track<S> {
  const rows: S[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const one of spans.toSorted(byStart)) {
    const start = Math.max(one.start, last);
    if (one.end <= start) continue;
    rows.push({ ...one, start });
    last = one.end;
  }
  return { rows, at: (instant) => rows.find(({ start, end }) => start <= instant && instant < end) };
}

/** The stretches between all ends of the tracks, in which nothing changes. */
export function pieces(...tracks: readonly Track<Span>[]): Span[] {
  const ends = [...new Set(tracks.flatMap(({ rows }) => rows.flatMap(({ start, end }) => [start, end])))].toSorted(
    (a, b) => a - b,
  );
  return ends.slice(1).map((end, index) => ({ start: ends[index] ?? end, end }));
}
