import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { longDayText } from '../../core/report/text/dates';
import { ViewTabs } from '../parts/viewTabs';
import type { DayProps } from './dayView';

/** The title with the day, and how to get to other days. */
export function DayHeader({ picture, words, actions: { show, post } }: DayProps): JSX.Element {
  const { date, today, previous, next, leave } = picture;
  return (
    <header class="masthead">
      <h1>
        <span class="week-number">{longDayText(date, words.locale)}</span>{' '}
        <span class="week-range">{words.totals(picture)}</span>
        {leave && <span class="week-range">{l10n.t('day of leave')}</span>}
      </h1>
      <ViewTabs shown="day" show={() => post({ type: 'week' })} />
      <nav class="actions" aria-label={l10n.t('Days')}>
        <button type="button" class="quiet" onClick={() => show(previous)}>
          <span aria-hidden="true">‹ </span>
          {l10n.t('Previous Day')}
        </button>
        <button
          type="button"
          class="quiet"
          aria-disabled={date === today}
          onClick={date === today ? undefined : () => show(undefined)}
        >
          {l10n.t('Today')}
        </button>
        <button
          type="button"
          class="quiet"
          aria-disabled={next === undefined}
          onClick={next === undefined ? undefined : () => show(next)}
        >
          {l10n.t('Next Day')}
          <span aria-hidden="true"> ›</span>
        </button>
        <input
          type="date"
          class="quiet day-date"
          aria-label={l10n.t('Another day')}
          max={today}
          value={date}
          onChange={({ currentTarget: { value } }) => {
            if (value !== '' && value <= today) show(value);
          }}
        />
      </nav>
    </header>
  );
}
