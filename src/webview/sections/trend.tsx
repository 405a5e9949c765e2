import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { Comparison } from '../../core/report/comparison/comparison';
import { weekDaysText, weekText } from '../../core/report/text/dates';
import { percentText } from '../../core/report/text/hours';
import type { WeekFigures } from '../../core/report/comparison/weekFiguresSchema';
import type { LocalDate } from '../../core/time/calendar';
import { TrendChart, basisChangeText } from '../charts/trendChart';
import { type Measure, measures, measureText, trendPoints } from '../charts/trendPoints';
import { TableTwin } from '../parts/tableTwin';
import type { View } from '../parts/view';
import { paragraph, shortList } from '../../core/language/joined';

interface Props {
  readonly view: View;
  readonly comparison: Comparison;
  readonly figures: WeekFigures;
  /** The first day of the week that is shown. */
  readonly first: LocalDate;
}

const LARGE = { height: 150, ticks: 3 };
const SMALL = { height: 64, ticks: 1 };

/**
 * The trend over the earlier weeks and this one: a large chart of the load share, small charts of the other measures.
 */
export function Trend({ view, comparison, figures, first }: Props): JSX.Element {
  const points = trendPoints(comparison, figures, 'share');
  const changes = points.flatMap(({ week, basisChanges }) => basisChanges.map((what) => basisChangeText(week, what)));
  return (
    <figure class="trend">
      <figcaption>
        {l10n.t(
          'Week by week. The band is the middle half of the weeks, the dashed line their median. Hollow points are left out.',
        )}
        {changes.length > 0 && ` ${l10n.t('Vertical line: {0}', paragraph(changes))}`}
      </figcaption>
      <div class="multiples">
        {measures.map((measure) => (
          <div key={measure} class={measure === 'share' ? 'multiple large' : 'multiple'}>
            <p class="multiple-name">{measureText(measure)}</p>
            <TrendChart
              view={view}
              name={measureText(measure)}
              points={trendPoints(comparison, figures, measure)}
              band={comparison.twelve[measure]}
              {...(measure === 'share' ? LARGE : SMALL)}
            />
          </div>
        ))}
      </div>
      <TableTwin view={view} label={l10n.t('Measures of each week')}>
        {() => <WeekTable view={view} comparison={comparison} figures={figures} first={first} />}
      </TableTwin>
    </figure>
  );
}

function WeekTable({ view: { locale }, comparison, figures, first }: Props): JSX.Element {
  const all = new Map(measures.map((measure) => [measure, trendPoints(comparison, figures, measure)]));
  const cell = (measure: Measure, index: number): string => {
    const value = all.get(measure)?.[index]?.value;
    return value === undefined ? '–' : percentText(value, locale);
  };
  return (
    <table class="figures compact">
      <caption class="unseen">{l10n.t('Measures of each week')}</caption>
      <thead>
        <tr>
          <th scope="col">{l10n.t('Week')}</th>
          {measures.map((measure) => (
            <th key={measure} scope="col" class="number">
              {measureText(measure)}
            </th>
          ))}
          <th scope="col">{l10n.t('In the usual range')}</th>
        </tr>
      </thead>
      <tbody>
        {all.get('share')?.map(({ week, isThis, leftOut, basisChanges }, index, weeks) => (
          <tr key={week}>
            <th scope="row">
              {weekText(week)} · {weekDaysText(first, index - weeks.length + 1, locale)}
            </th>
            {measures.map((measure) => (
              <td key={measure} class="number">
                {cell(measure, index)}
              </td>
            ))}
            <td>
              {isThis ? l10n.t('the week shown') : leftOut ? l10n.t('no') : l10n.t('yes')}
              {basisChanges.length > 0 && `; ${shortList(basisChanges)}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
