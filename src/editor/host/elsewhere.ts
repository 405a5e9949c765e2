import type { ElsewhereTerms } from '../../core/elsewhere/readElsewhere';
import type { StoreReads } from '../../core/store/store';
import type { Suggestion } from '../../core/suggest/suggestion';
import type { Day } from '../../core/time/calendar';
import type { Instant } from '../../core/time/span';

/**
 * Proposals for time away from the editor on a day, later ones too, sorted. What makes them is loaded only where a source
 * that the developer chose said something about the day.
 */
export async function proposedElsewhere(
  store: StoreReads,
  day: Day,
  now: Instant,
  terms: ElsewhereTerms,
): Promise<readonly Suggestion[]> {
  if (terms.suggestAfter === undefined) return [];
  const observations = await store.observations.observationsIn(day.span);
  if (observations.length === 0) return [];
  const { readElsewhere } = await import('../../core/elsewhere/readElsewhere');
  return readElsewhere(store, observations, day, now, terms);
}
