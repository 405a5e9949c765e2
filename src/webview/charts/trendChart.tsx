import * as l10n from '@vscode/l10n';
import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { JSX } from 'preact';
import type { Comparison } from '../../core/report/comparison';
import { weekNumber } from '../../core/report/text/dates';
import { percentText } from '../../core/report/text/hours';
import type { WeekFigures } from '../../core/report/weekFiguresSchema';
import { TableTwin } from '../parts/tableTwin';
import type { View } from '../view';

const HEIGHT = 150;

interface Props {
  readonly view: View;
  readonly comparison: Comparison;
  readonly figures: WeekFigures;
}

interface Point {
  readonly week: string;
  readonly share: number | undefined;
  readonly leftOut: boolean;
  readonly isThis: boolean;
}

/** M1 over twelve weeks and this one, with the quartiles of those that count as a band. No target line, ever. */
export function TrendChart({ view, comparison, figures }: Props): JSX.Element {
  const points: Point[] = [
    ...comparison.history.map(({ figures: { week, share }, leftOut }) => ({
      week,
      share,
      leftOut: leftOut !== undefined,
      isThis: false,
    })),
    { week: figures.week, share: figures.share, leftOut: false, isThis: true },
  ];
  return (
    <figure class="trend">
      <figcaption>
        {l10n.t('Load share, at least, week by week. Band: half of your weeks; line: their median.')}
      </figcaption>
      <Plot view={view} points={points} comparison={comparison} />
      <TableTwin label={l10n.t('Load share of each week')}>
        <table class="figures compact">
          <caption class="unseen">{l10n.t('Load share of each week')}</caption>
          <thead>
            <tr>
              <th scope="col">{l10n.t('Week')}</th>
              <th scope="col" class="number">
                {l10n.t('Load share, at least')}
              </th>
              <th scope="col">{l10n.t('Counts for what is usual')}</th>
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.week}>
                <th scope="row">{point.week}</th>
                <td class="number">{point.share === undefined ? '–' : percentText(point.share, view.locale)}</td>
                <td>{point.isThis ? l10n.t('this week') : point.leftOut ? l10n.t('no') : l10n.t('yes')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableTwin>
    </figure>
  );
}

function Plot({
  view,
  points,
  comparison,
}: {
  view: View;
  points: readonly Point[];
  comparison: Comparison;
}): JSX.Element {
  const { share: band } = comparison.twelve;
  const highest = Math.max(0.1, band?.upper ?? 0, ...points.map((point) => point.share ?? 0));
  const y = scaleLinear([0, highest], [HEIGHT, 0]).nice(3);
  const x = scalePoint(
    points.map((point) => point.week),
    [0, 100],
  ).padding(0.5);
  const drawn = points.filter((point) => !point.leftOut && point.share !== undefined);
  const path = line<Point>(
    (point) => x(point.week) ?? 0,
    (point) => y(point.share ?? 0),
  )(drawn);
  return (
    <>
      <svg class="plot" width="100%" height={HEIGHT + 10} role="img" aria-label={alternative(points, comparison, view)}>
        {y.ticks(3).map((tick) => (
          <g key={tick} class="gridline">
            <line x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
            {tick > 0 && (
              <text x="0" y={y(tick) - 4}>
                {percentText(tick, view.locale)}
              </text>
            )}
          </g>
        ))}
        {band && (
          <>
            <rect
              class="band"
              x="0"
              width="100%"
              y={y(band.upper)}
              height={Math.max(1, y(band.lower) - y(band.upper))}
            />
            <line class="median" x1="0" x2="100%" y1={y(band.median)} y2={y(band.median)} />
          </>
        )}
        <svg width="100%" height={HEIGHT} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none">
          {path !== null && <path class="trend-line" d={path} vector-effect="non-scaling-stroke" />}
        </svg>
        {points.map((point) =>
          point.share === undefined ? null : (
            <circle
              key={point.week}
              class={point.isThis ? 'point this' : point.leftOut ? 'point left-out' : 'point'}
              cx={`${x(point.week)}%`}
              cy={y(point.share)}
              r={point.isThis ? 5 : 3}
            />
          ),
        )}
      </svg>
      <ol class="week-names" aria-hidden="true">
        {points.map((point) => (
          <li key={point.week} class={point.isThis ? 'this' : ''}>
            {weekNumber(point.week)}
          </li>
        ))}
      </ol>
    </>
  );
}

function alternative(points: readonly Point[], { twelve }: Comparison, { locale }: View): string {
  const range = twelve.share
    ? l10n.t(
        'Median {0}, quartiles {1} and {2}, of {3} weeks.',
        percentText(twelve.share.median, locale),
        percentText(twelve.share.lower, locale),
        percentText(twelve.share.upper, locale),
        twelve.weeks,
      )
    : '';
  const now = points.at(-1)?.share;
  const here = now === undefined ? '' : l10n.t('This week {0}.', percentText(now, locale));
  return [l10n.t('Load share of this week and the twelve before.'), range, here]
    .filter((text) => text !== '')
    .join(' ');
}
