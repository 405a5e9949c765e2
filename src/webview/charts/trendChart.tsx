import * as l10n from '@vscode/l10n';
import type { JSX } from 'preact';
import type { Quartiles } from '../../core/report/measures/quantiles';
import { weekNumber, weekText } from '../../core/report/text/dates';
import { percentText } from '../../core/report/text/hours';
import type { View } from '../parts/view';
import { scaleFor } from './scale';
import type { TrendPoint } from './trendPoints';
import { paragraph } from '../../core/language/joined';

interface Props {
  readonly view: View;
  /** The name of the measure, for the text alternative of the chart. */
  readonly name: string;
  readonly points: readonly TrendPoint[];
  /** Quartiles of the weeks that are used. */
  readonly band?: Quartiles | undefined;
  readonly height: number;
  /** The approximate number of lines of the scale. */
  readonly ticks: number;
}

/**
 * A share over twelve weeks and this one. A band shows the quartiles of the weeks that are used. A vertical line marks
 * a change of the measurement basis. The chart never has a target line.
 */
export function TrendChart({ view, name, points, band, height, ticks }: Props): JSX.Element {
  const highest = Math.max(0.1, band?.upper ?? 0, ...points.map(({ value }) => value ?? 0));
  const scale = scaleFor(highest, ticks);
  const y = (value: number): number => height * (1 - value / scale.top);
  const step = 100 / points.length;
  const x = (index: number): number => (index + 0.5) * step;
  const drawn = points.flatMap(({ leftOut, value }, index) =>
    leftOut || value === undefined ? [] : [`${x(index)} ${y(value)}`],
  );
  return (
    <>
      <svg class="plot" width="100%" height={height + 10} role="img" aria-label={alternative(name, points, band, view)}>
        {band && (
          <rect class="band" x="0" width="100%" y={y(band.upper)} height={Math.max(1, y(band.lower) - y(band.upper))} />
        )}
        {scale.ticks.map((tick) => (
          <g key={tick} class="gridline">
            <line x1="0" x2="100%" y1={y(tick)} y2={y(tick)} />
            {tick > 0 && (
              <text x="0" y={y(tick) - 4}>
                {percentText(tick, view.locale)}
              </text>
            )}
          </g>
        ))}
        {band && <line class="median" x1="0" x2="100%" y1={y(band.median)} y2={y(band.median)} />}
        {points.flatMap(({ week, basisChanges }, index) => {
          const before = `${index * step}%`;
          return basisChanges.length === 0
            ? []
            : [<line key={week} class="new-rules" x1={before} x2={before} y1="0" y2={height} />];
        })}
        <svg width="100%" height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none">
          {drawn.length > 0 && <path class="trend-line" d={`M${drawn.join('L')}`} vector-effect="non-scaling-stroke" />}
        </svg>
        {points.map(({ week, value, isThis, leftOut }, index) =>
          value === undefined ? null : (
            <circle
              key={week}
              class={isThis ? 'point this' : leftOut ? 'point left-out' : 'point'}
              cx={`${x(index)}%`}
              cy={y(value)}
              r={isThis ? 5 : 3}
            />
          ),
        )}
      </svg>
      <ol class="week-names" aria-hidden="true">
        {points.map(({ week, isThis }) => (
          <li key={week} class={isThis ? 'this' : ''}>
            {weekNumber(week)}
          </li>
        ))}
      </ol>
    </>
  );
}

function alternative(
  name: string,
  points: readonly TrendPoint[],
  band: Quartiles | undefined,
  { locale }: View,
): string {
  const now = points.at(-1)?.value;
  return paragraph([
    l10n.t('{0}, {1} and the twelve weeks before.', name, weekText(points.at(-1)?.week ?? '')),
    ...(band ? [bandText(band, locale)] : []),
    ...(now === undefined ? [] : [l10n.t('{0}: {1}.', weekText(points.at(-1)?.week ?? ''), percentText(now, locale))]),
    ...points.flatMap(({ week, basisChanges }) => basisChanges.map((what) => basisChangeText(week, what))),
  ]);
}

/** Two quartiles that print alike are one figure, and so is the median between them. */
function bandText({ lower, median, upper }: Quartiles, locale: string): string {
  const [from, middle, to] = [lower, median, upper].map((share) => percentText(share, locale));
  return from === to
    ? l10n.t('Median {0}.', middle ?? '')
    : l10n.t('Median {0}, quartiles {1} and {2}.', middle ?? '', from ?? '', to ?? '');
}

/** "Not comparable with weeks before week 47: idle threshold changed." */
export function basisChangeText(week: string, what: string): string {
  return l10n.t('Not comparable with weeks before week {0}: {1}.', weekNumber(week), what);
}
