import type { DayTotals } from '../../core/report/measures/days';
import { HOUR } from '../../core/time/span';
import { stateMarks } from './marks';
import { scaleFor } from './scale';

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

/** The part of a day's width that its bar takes. */
const BAR = 0.66;

/** The position of each piece of each day. Load is at the bottom, in the order of the categories. */
export function dayStacks(days: readonly DayTotals[], marks: ReadonlyMap<string, string>, height: number): DayStacks {
  const { top, ticks } = scaleFor(Math.max(HOUR, ...days.map((day) => day.tracked)) / HOUR, 4);
  const y = (hours: number): number => height * (1 - hours / top);
  const width = 100 / days.length;
  return {
    pieces: days.flatMap((day, index) => {
      let from = 0;
      return seriesOf(day, marks).map(({ series, fill, hours }) => {
        const to = from + hours;
        const piece = { y: y(to), height: y(from) - y(to) };
        from = to;
        return { date: day.date, series, fill, x: (index + (1 - BAR) / 2) * width, width: BAR * width, ...piece };
      });
    }),
    ticks: ticks.map((hours) => ({ hours, y: y(hours) })),
  };
}

/** What the day went to, from the bottom to the top of its bar. */
function seriesOf(day: DayTotals, marks: ReadonlyMap<string, string>) {
  const load = [...marks].map(([category, fill]) => ({
    series: category,
    fill,
    length: day.load.find((part) => part.category === category)?.duration ?? 0,
  }));
  const states = (['suggested', 'untagged', 'own'] as const).map((state) => ({
    series: state,
    fill: stateMarks[state],
    length: day[state],
  }));
  return [...load, ...states]
    .filter(({ length }) => length > 0)
    .map(({ length, ...one }) => ({ ...one, hours: length / HOUR }));
}
