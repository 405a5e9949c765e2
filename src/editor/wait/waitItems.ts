import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import type { WaitItem } from '../../core/report/input/waitItem';
import type { StoreReads } from '../../core/store/store';
import type { Span } from '../../core/time/span';
import { waitName } from './waitText';

/** The waits that were open in `range`, in the form that reports use. */
export function waitItems(
  store: Pick<StoreReads, 'waitsIn' | 'followUps'>,
  range: Span,
  taxonomy: Taxonomy,
): WaitItem[] {
  return store.waitsIn(range).map(({ kind, subject, ...wait }) => ({
    ...wait,
    subject: waitName({ kind, ...(subject !== undefined && { subject }) }, taxonomy),
    followUps: store.followUps(wait.id),
  }));
}
