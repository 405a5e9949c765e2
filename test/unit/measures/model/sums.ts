import type { Duration, Span } from '../../../../src/core/time/span';

/** Σ d(i) of the spans for which `counts` holds. */
export function sum<S extends Span>(spans: readonly S[], counts: (span: S) => boolean = () => true): Duration {
  let total = 0;
  for (const span of spans) if (counts(span)) total += span.end - span.start;
  return total;
}

/** `part / whole`, or nothing where there is no whole. */
export function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

/** A property that is absent where it has no value. */
export function named<Name extends string, T>(name: Name, value: T | undefined): { readonly [N in Name]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [N in Name]?: T });
}

/** Names that differ in case, in width or in spaces are one; nothing is no name. */
export function key(name: string | undefined): string | undefined {
  const words = (name ?? '')
    .normalize('NFKC')
    .split(/\s/)
    .filter((word) => word !== '');
  return words.join(' ').toLowerCase() || undefined;
}

export function median(values: readonly number[]): number | undefined {
  return quantile(values, 1, 2);
}

/** The quantile `over / under`, interpolated between neighbours: of 10, 20, 30 and 40 the lower quartile is 17.5. */
export function quantile(values: readonly number[], over: number, under: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const place = ((sorted.length - 1) * over) / under;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  return below === undefined || above === undefined ? undefined : below + (above - below) * (place - Math.floor(place));
}
