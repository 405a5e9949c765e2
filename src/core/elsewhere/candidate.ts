import { byStart, type Span, subtract } from '../time/span';
import type { Purpose } from './purpose';

/** A piece of time away from the editor with the purpose that it seems to have. */
export interface Candidate extends Span {
  readonly purpose: Purpose;
}

/** The candidates without overlap: the earlier begun has the time. */
export function withoutOverlap(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const one of candidates.toSorted(byStart)) kept.push(...subtract(one, kept));
  return kept.filter((one) => one.start < one.end);
}
