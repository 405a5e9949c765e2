import { withoutSource } from '../../core/observation/readingPlan';
import type { Store } from '../../core/store/store';
import type { SourceSecrets } from './sourceSecrets';

/** Gives a source up, with everything that was read from it and what is secret about it. */
export async function stopReading(store: Store, id: string, secrets: Pick<SourceSecrets, 'keepOnly'>): Promise<void> {
  const { calendars, activityWatch } = await store.sources.change((state) => withoutSource(state, id));
  await store.eraser.forgetObservations({ source: id });
  await secrets.keepOnly([...calendars, ...activityWatch].map((one) => one.id));
}
