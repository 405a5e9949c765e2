import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { CategoryHours } from '../../core/report/measures/categoryHours';
import type { DayTotals } from '../../core/report/measures/days';
import { dayText } from '../../core/report/text/dates';
import { DayChart } from '../charts/dayChart';
import { type DaySeries, daySeries } from '../charts/daySeries';
import { Key } from '../charts/key';
import { Section } from '../parts/section';
import { TableTwin } from '../parts/tableTwin';
import type { View } from '../parts/view';

interface Props {
  readonly view: View;
  readonly days: readonly DayTotals[];
  readonly categories: readonly Pick<CategoryHours, 'category' | 'label'>[];
  readonly marks: ReadonlyMap<string, string>;
}

export function Days({ view, days, categories, marks }: Props): JSX.Element {
  const series = daySeries(days, categories, marks);
  return (
    <Section id="days" title={l10n.t('Days')}>
      <figure>
        <Key items={series} />
        <DayChart view={view} days={days} marks={marks} />
      </figure>
      <TableTwin view={view} label={l10n.t('Days')}>
        {() => <DayTable view={view} days={days} series={series} />}
      </TableTwin>
    </Section>
  );
}

function DayTable({
  view: { locale, hours },
  days,
  series,
}: {
  view: View;
  days: readonly DayTotals[];
  series: readonly DaySeries[];
}): JSX.Element {
  const cell = (length: number): string => (length > 0 ? hours(length) : '–');
  return (
    <table class="figures compact">
      <caption>{l10n.t('Hours of each day by what they went to')}</caption>
      <thead>
        <tr>
          <th scope="col">{l10n.t('Day')}</th>
          {series.map(({ name }) => (
            <th key={name} scope="col" class="number">
              {name}
            </th>
          ))}
          <th scope="col" class="number">
            {l10n.t('Recorded')}
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map((day) => (
          <tr key={day.date}>
            <th scope="row">{dayText(day.date, locale)}</th>
            {series.map(({ name, of }) => (
              <td key={name} class="number">
                {cell(of(day))}
              </td>
            ))}
            <td class="number total">{cell(day.tracked)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
