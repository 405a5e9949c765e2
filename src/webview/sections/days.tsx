import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { CategoryHours } from '../../core/report/measures/categoryHours';
import type { DayTotals } from '../../core/report/measures/days';
import { dayText } from '../../core/report/text/dates';
import { DayChart } from '../charts/dayChart';
import { stateMarks } from '../charts/marks';
import { Swatch } from '../charts/swatch';
import { Section } from '../parts/section';
import { TableTwin } from '../parts/tableTwin';
import type { View } from '../parts/view';

interface Props {
  readonly view: View;
  readonly days: readonly DayTotals[];
  readonly categories: readonly Pick<CategoryHours, 'category' | 'label'>[];
  readonly marks: ReadonlyMap<string, string>;
}

interface Series {
  readonly name: string;
  readonly fill: string;
  readonly of: (day: DayTotals) => number;
}

export function Days({ view, days, categories, marks }: Props): JSX.Element {
  const series = seriesOf(days, categories, marks);
  return (
    <Section id="days" title={l10n.t('Days')}>
      <figure>
        <ul class="key">
          {series.map(({ name, fill }) => (
            <li key={name}>
              <Swatch fill={fill} /> {name}
            </li>
          ))}
        </ul>
        <DayChart view={view} days={days} marks={marks} />
      </figure>
      <TableTwin label={l10n.t('Days')}>
        <DayTable view={view} days={days} series={series} />
      </TableTwin>
    </Section>
  );
}

/** The categories and states that have time on any day, in the order in which the chart stacks them. */
function seriesOf(
  days: readonly DayTotals[],
  categories: readonly Pick<CategoryHours, 'category' | 'label'>[],
  marks: ReadonlyMap<string, string>,
): Series[] {
  const load = categories.map(({ category, label }) => ({
    name: label,
    fill: marks.get(category) ?? '',
    of: (day: DayTotals) => day.load.find((part) => part.category === category)?.duration ?? 0,
  }));
  const others = [
    { name: l10n.t('Suggested, not reviewed'), fill: stateMarks.suggested, of: (day: DayTotals) => day.suggested },
    { name: l10n.t('Untagged'), fill: stateMarks.untagged, of: (day: DayTotals) => day.untagged },
    { name: l10n.t('Own work'), fill: stateMarks.own, of: (day: DayTotals) => day.own },
  ];
  return [...load, ...others].filter((one) => days.some((day) => one.of(day) > 0));
}

function DayTable({
  view: { locale, hours },
  days,
  series,
}: {
  view: View;
  days: readonly DayTotals[];
  series: Series[];
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
