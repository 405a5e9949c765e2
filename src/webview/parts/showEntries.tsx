import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { Selection } from './selection';
import type { View } from './view';

interface Props {
  readonly view: View;
  /** The subject of the entries, for a screen reader. */
  readonly of: string;
  readonly selection: Selection;
}

/** A button that shows the entries that a sentence is about; nothing when the view cannot show entries. */
export function ShowEntries({ view: { open }, of, selection }: Props): JSX.Element | null {
  if (!open) return null;
  return (
    <button
      type="button"
      class="amount"
      aria-label={l10n.t('{0}: show the entries', of)}
      onClick={() => open(selection)}
    >
      {l10n.t('Show the Entries')}
    </button>
  );
}
