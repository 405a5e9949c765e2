import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { View } from './view';

/** The way to say that a day was no workday, where the page can ask. */
export function MarkLeave({ view: { markLeave } }: { readonly view: View }): JSX.Element | null {
  if (!markLeave) return null;
  return (
    <button type="button" class="quiet" onClick={markLeave}>
      {l10n.t('Days of leave…')}
    </button>
  );
}
