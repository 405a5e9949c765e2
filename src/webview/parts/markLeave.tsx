import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { View } from './view';

/** The button that opens the question for days of leave; nothing when the view cannot ask. */
export function MarkLeave({ view: { markLeave } }: { readonly view: View }): JSX.Element | null {
  if (!markLeave) return null;
  return (
    <button type="button" class="quiet" onClick={markLeave}>
      {l10n.t('Days of Leave…')}
    </button>
  );
}
