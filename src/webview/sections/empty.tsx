import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { WeeklyReport } from '../../core/report/weeklyReport';
import { MarkLeave } from '../parts/markLeave';
import type { View } from '../parts/view';

/** Shown for a week without tracked time, with what the developer can do about it. */
export function Empty({ view, progress }: Pick<WeeklyReport, 'progress'> & { readonly view: View }): JSX.Element {
  return (
    <>
      <h2 class="unseen">{l10n.t('Summary')}</h2>
      <p class="headline">
        {progress === 'past' ? l10n.t('Nothing was recorded.') : l10n.t('Nothing is recorded yet.')}
      </p>
      <p class="hint">
        {progress === 'past'
          ? l10n.t('No editor activity and no duty lies in these seven days. Time can still be added afterwards.')
          : l10n.t(
              'Start a duty from the status bar, or begin to work with recording switched on: the page fills by itself.',
            )}
      </p>
      <MarkLeave view={view} />
    </>
  );
}
