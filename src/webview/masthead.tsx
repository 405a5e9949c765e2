import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { WeeklyReport } from '../core/report/weeklyReport';
import { rangeText, weekText } from '../core/report/text/dates';
import type { View } from './parts/view';
import { ViewTabs } from './parts/viewTabs';

interface Props {
  readonly view: View;
  readonly report: WeeklyReport;
  readonly show: (week: string | undefined) => void;
  readonly showDay?: (() => void) | undefined;
  readonly share?: (() => void) | undefined;
}

/**
 * The title with the week, and the buttons for other weeks and for sharing. A button that has nothing to do stays
 * focusable, so that the focus is not lost when the last press was the one that brought the page here.
 */
export function Masthead({ view, report, show, showDay, share }: Props): JSX.Element {
  const isCurrent = report.progress === 'current';
  const isLatest = report.progress !== 'past';
  return (
    <header class="masthead">
      <h1>
        <span class="week-number">{weekText(report.week)}</span>{' '}
        <span class="week-range">{weekRange(report, view.locale)}</span>
      </h1>
      {showDay && <ViewTabs shown="week" show={showDay} />}
      <nav class="actions" aria-label={l10n.t('Weeks')}>
        <button type="button" class="quiet" onClick={() => show(report.previousWeek)}>
          <span aria-hidden="true">‹ </span>
          {l10n.t('Previous Week')}
        </button>
        <button
          type="button"
          class="quiet"
          aria-disabled={isCurrent}
          onClick={isCurrent ? undefined : () => show(undefined)}
        >
          {l10n.t('This Week')}
        </button>
        <button
          type="button"
          class="quiet"
          aria-disabled={isLatest}
          onClick={isLatest ? undefined : () => show(report.nextWeek)}
        >
          {l10n.t('Next Week')}
          <span aria-hidden="true"> ›</span>
        </button>
        {share && (
          <button type="button" class="primary" onClick={share}>
            {l10n.t('Share…')}
          </button>
        )}
      </nav>
    </header>
  );
}

/** The days of the week of a report. */
export function weekRange({ days }: Pick<WeeklyReport, 'days'>, locale: string): string {
  const [first, last] = [days.at(0), days.at(-1)];
  return first && last ? rangeText(first.date, last.date, locale) : '';
}
