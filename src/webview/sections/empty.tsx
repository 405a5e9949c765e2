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
          ? l10n.t('There is no editor activity and no duty in these seven days. You can still add time afterwards.')
          : l10n.t('Start a duty from the status bar, or work with recording on: the page fills in by itself.')}
      </p>
      <MarkLeave view={view} />
      {view.showSample && (
        <p>
          <button type="button" class="primary" onClick={view.showSample}>
            {l10n.t('See a Sample Report')}
          </button>
        </p>
      )}
    </>
  );
}
