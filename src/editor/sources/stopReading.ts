import * as l10n from '@vscode/l10n';
import { withoutSource } from '../../core/observation/readingPlan';
import type { Store } from '../../core/store/store';
import type { SourceSecrets } from './sourceSecrets';
import type { Choice } from '../shared/quickPick';

/** Gives a source up, with everything that was read from it and what is secret about it. */
export async function stopReading(store: Store, id: string, secrets: Pick<SourceSecrets, 'keepOnly'>): Promise<void> {
  const { calendars, activityWatch } = await store.sources.change((state) => withoutSource(state, id));
  await store.eraser.forgetObservations({ source: id });
  await secrets.keepOnly([...calendars, ...activityWatch].map((one) => one.id));
}

/** The row by which a source is given up. */
export function stopRow(): Choice & { readonly id: 'stop' } {
  return {
    id: 'stop',
    label: l10n.t('Stop Reading It'),
    icon: 'trash',
    description: l10n.t('What was read from it is deleted, from the backups too'),
  };
}
