import { natureOf } from '../../../src/core/taxonomy/lookup';
import type { Span } from '../../../src/core/time/span';
import type { TrueStretch } from './making';

/** A span that says what it is: a category of load, `own` or `none`. */
export interface Said extends Span {
  readonly says: string | undefined;
}

/** What a proposal, a row or a segment says that something is. */
export function saysOf({ category }: { readonly category?: string }): string | undefined {
  if (category === undefined) return undefined;
  return { load: category, own: 'own', excluded: 'none' }[natureOf(category)];
}

export const isLoad = (says: string | undefined): boolean => says !== undefined && says !== 'own' && says !== 'none';

/** What a stretch truly was. */
export function trueOf({ kind, category }: TrueStretch): string {
  return kind === 'load' ? (category ?? '') : kind;
}

export function fits(says: string | undefined, truth: TrueStretch): boolean {
  return says !== undefined && (says === trueOf(truth) || says === truth.also);
}

export const spanOf = ({ start, end }: { readonly start: string; readonly end: string }): Span => ({
  start: Date.parse(start),
  end: Date.parse(end),
});
