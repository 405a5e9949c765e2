import * as v from 'valibot';

/** Lower quartile, median and upper quartile of a measure over weeks. */
export const quartilesSchema = v.object({ lower: v.number(), median: v.number(), upper: v.number() });

export type Quartiles = v.InferOutput<typeof quartilesSchema>;

/** The quantile `q` of 0..1, interpolated between neighbours (Hyndman and Fan, type 7); undefined without values. */
export function quantile(values: readonly number[], q: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const position = (sorted.length - 1) * q;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) return undefined;
  return below + (above - below) * (position - Math.floor(position));
}

export function quartiles(values: readonly number[]): Quartiles | undefined {
  const [lower, median, upper] = [quantile(values, 0.25), quantile(values, 0.5), quantile(values, 0.75)];
  if (lower === undefined || median === undefined || upper === undefined) return undefined;
  return { lower, median, upper };
}
