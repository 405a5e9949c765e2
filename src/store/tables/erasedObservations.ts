import { byStart, HOUR, type Instant, type Span, subtract } from '../../core/time/span';
import type { Meta } from './metaTable';

/** The longest that observations can be kept; a source never says anything about an earlier time. */
const REMEMBERED = 400 * 24 * HOUR;

/** Time whose observations were deleted. A calendar that is read again must not bring them back. */
interface ErasedObservations {
  add(span: Span, now: Instant): void;
  /** The parts of `observed` that may be stored. Call it in the transaction that stores them. */
  outside<Observed extends Span & { readonly key: string }>(observed: readonly Observed[]): Observed[];
}

export function erasedObservations(meta: Meta): ErasedObservations {
  const read = () => JSON.parse(meta.get('erased-observed') ?? '[]') as Span[];
  return {
    add: (span, now) => {
      const kept = read().filter(({ end }) => end > now - REMEMBERED);
      meta.set('erased-observed', JSON.stringify([...kept, span].toSorted(byStart)));
    },
    outside: (observed) => {
      const erased = read();
      if (erased.length === 0) return [...observed];
      return observed.flatMap((one) => {
        if (one.start === one.end) {
          return erased.some(({ start, end }) => one.start >= start && one.start < end) ? [] : [one];
        }
        return subtract(one, erased).map(({ start, end }, index) => ({
          ...one,
          ...(index > 0 && { key: `${one.key} ${start}` }),
          start,
          end,
        }));
      });
    },
  };
}
