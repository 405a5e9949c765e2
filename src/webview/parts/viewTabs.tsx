import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';

interface Props {
  readonly shown: 'week' | 'day';
  /** Shows the other one. */
  readonly show: () => void;
}

/** The two views of the panel. */
export function ViewTabs({ shown, show }: Props): JSX.Element {
  const tab = (view: Props['shown'], name: string): JSX.Element => {
    const isShown = view === shown;
    return (
      <button
        type="button"
        class="quiet"
        aria-current={isShown ? 'page' : undefined}
        onClick={isShown ? undefined : show}
      >
        {name}
      </button>
    );
  };
  return (
    <nav class="actions views" aria-label={l10n.t('Views')}>
      {tab('week', l10n.t('Week'))}
      {tab('day', l10n.t('Day'))}
    </nav>
  );
}
