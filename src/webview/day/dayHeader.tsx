import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { fullDayText } from '../../core/report/text/dates';
import { ViewTabs } from '../parts/viewTabs';
import type { DayActions, DayProps } from './dayView';

/** The title with the day, and how to get to other days. */
export function DayHeader({ picture, words, actions: { show, post } }: DayProps): JSX.Element {
  const { date, today, previous, next, leave } = picture;
  return (
    <header class="masthead">
      <h1>
        <span class="week-number">{fullDayText(date, words.locale)}</span>{' '}
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
        <DateField date={date} today={today} show={show} />
      </nav>
    </header>
  );
}

/** Nobody recorded anything before. A year that is being typed passes through 0002 and 0020. */
const EARLIEST = '2000-01-01';

/** The field in which any other day can be chosen. What is typed stays in it when the page is drawn anew. */
function DateField({
  date,
  today,
  show,
}: Pick<DayProps['picture'], 'date' | 'today'> & Pick<DayActions, 'show'>): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  const showDate = (): void => {
    if (field.current) field.current.value = date;
  };
  useLayoutEffect(showDate, [date]);
  return (
    <input
      ref={field}
      type="date"
      class="quiet day-date"
      aria-label={l10n.t('Another day')}
      min={EARLIEST}
      max={today}
      onChange={({ currentTarget: { value } }) => {
        if (value >= EARLIEST && value <= today) show(value);
      }}
      onBlur={showDate}
    />
  );
}
