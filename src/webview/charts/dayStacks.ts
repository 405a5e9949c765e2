import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { DayTotals } from '../../core/report/measures/days';
import { HOUR } from '../../core/time/span';
import { stateMarks } from './marks';

interface StackPiece {
  readonly date: string;
  readonly series: string;
  readonly fill: string;
  /** Percent of the chart's width. */
  readonly x: number;
  readonly width: number;
  /** Pixels from the top. */
  readonly y: number;
  readonly height: number;
}

interface DayStacks {
  readonly pieces: readonly StackPiece[];
  readonly ticks: readonly { readonly hours: number; readonly y: number }[];
}

const STATES = ['suggested', 'untagged', 'own'] as const;

/** The position of each piece of each day. Load is at the bottom, in the order of the categories. */
export function dayStacks(days: readonly DayTotals[], marks: ReadonlyMap<string, string>, height: number): DayStacks {
  const series = [...marks.keys(), ...STATES];
  const valueOf = (day: DayTotals, key: string): number =>
    isState(key) ? day[key] : (day.load.find(({ category }) => category === key)?.duration ?? 0);
  const longest = Math.max(HOUR, ...days.map((day) => day.tracked));
  const y = scaleLinear([0, longest / HOUR], [height, 0]).nice(4);
  const x = scaleBand(
    days.map((day) => day.date),
    [0, 100],
  )
    .paddingInner(0.34)
    .paddingOuter(0.17);
  const stacked = stack<DayTotals, string>().keys(series).value(valueOf)(days);
  return {
    pieces: stacked
      .flatMap((layer) =>
        layer.map(([from, to], index) => ({
          date: days[index]?.date ?? '',
          series: layer.key,
          fill: isState(layer.key) ? stateMarks[layer.key] : (marks.get(layer.key) ?? stateMarks.own),
          x: x(days[index]?.date ?? '') ?? 0,
          width: x.bandwidth(),
          y: y(to / HOUR),
          height: y(from / HOUR) - y(to / HOUR),
        })),
      )
      .filter((piece) => piece.height > 0),
    ticks: y.ticks(4).map((hours) => ({ hours, y: y(hours) })),
  };
}

function isState(key: string): key is (typeof STATES)[number] {
  return STATES.some((state) => state === key);
}
