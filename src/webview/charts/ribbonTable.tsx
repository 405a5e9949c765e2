import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { CategoryHours } from '../../core/report/measures/categoryHours';
import type { ShownDay } from '../../core/report/shown/shownReportSchema';
import type { RibbonPart } from '../../core/report/measures/ribbon';
import { dayText } from '../../core/report/text/dates';
import { timesOfDay } from '../../core/time/timesOfDay';
import type { View } from '../parts/view';

interface Props {
  readonly view: View;
  readonly zone: string;
  readonly days: readonly ShownDay[];
  readonly categories: readonly Pick<CategoryHours, 'category' | 'label'>[];
}

/** The table for the day ribbons: each part of a ribbon with its times. */
export function RibbonTable({ view, zone, days, categories }: Props): JSX.Element {
  const labelOf = (id: string): string => categories.find(({ category }) => category === id)?.label ?? id;
  const { locale, hours } = view;
  const times = timesOfDay(locale, zone);
  return (
    <table class="figures compact">
      <caption>{l10n.t('What each stretch of time went to')}</caption>
      <thead>
        <tr>
          <th scope="col">{l10n.t('Day')}</th>
          <th scope="col">{l10n.t('From')}</th>
          <th scope="col">{l10n.t('To')}</th>
          <th scope="col">{l10n.t('What')}</th>
          <th scope="col" class="number">
            {l10n.t('Hours')}
          </th>
        </tr>
      </thead>
      <tbody>
        {days.flatMap((day) =>
          day.ribbon
            .filter(({ state }) => state !== 'excluded')
            .map((part) => (
              <tr key={part.start}>
                <th scope="row">{dayText(day.date, locale)}</th>
                <td>{times.at(part.start)}</td>
                <td>{times.at(part.end)}</td>
                <td>{ribbonPartText(part, labelOf)}</td>
                <td class="number">{hours(part.duration)}</td>
              </tr>
            )),
        )}
      </tbody>
    </table>
  );
}

function ribbonPartText({ state, category }: RibbonPart, labelOf: (category: string) => string): string {
  if (state === 'untagged') return l10n.t('Untagged');
  if (state === 'suggested') return l10n.t('Suggested: {0}', category === undefined ? '' : labelOf(category));
  return category === undefined || category === 'own' ? l10n.t('Own work') : labelOf(category);
}
