import type { Observation } from '../../core/observation/observation';
import type { Store } from '../../core/store/store';
import type { Span } from '../../core/time/span';
import { nextTurn } from '../host/nextTurn';

/** Observations stored in one write, so that the editor does not wait. */
const AT_A_TIME = 300;

/** Stores what a source says about `range`, instead of what it said before, in several turns. */
export async function storeSaid(store: Store, id: string, said: readonly Observation[], range: Span): Promise<void> {
  store.observations.putObservations(id, said.slice(0, AT_A_TIME), range);
  for (let from = AT_A_TIME; from < said.length; from += AT_A_TIME) {
    await nextTurn();
    store.observations.putObservations(id, said.slice(from, from + AT_A_TIME));
  }
}
