import { roundTable } from '../../rounding/roundTable';
import type { Duration } from '../../time/span';
import type { CategoryHours } from '../measures/categoryHours';
import type { DayReport } from '../measures/days';
import type { Totals } from '../measures/totals';
import type { WeeklyReport } from '../weeklyReport';
import { nearestLength, shownLength, shownParts } from './figures';

export interface ShownWeek {
  readonly totals: Totals;
  readonly categories: CategoryHours[];
  readonly days: readonly DayReport[];
  readonly mostLoad: Duration;
}

const STATES = ['suggested', 'untagged', 'own'] as const;

/**
 * The lengths of the week as they are shown. T and the load are in the nearest unit. The table of the days by what they
 * went to adds up in both directions: to the days, and to the categories and states; all days together are T, and all
 * categories together are the load.
 */
export function shownWeek({ totals, categories, days }: WeeklyReport, unit: Duration): ShownWeek {
  const loadOf = ({ load }: DayReport, id: string): Duration =>
    load.find(({ category }) => category === id)?.duration ?? 0;
  const cells = days.map((day) => [
    ...categories.map(({ category }) => loadOf(day, category)),
    ...STATES.map((state) => day[state]),
  ]);
  const [tracked, load] = [Math.round(totals.tracked / unit), Math.round(totals.load / unit)];
  const groups = [
    { columns: categories.length, total: load },
    { columns: STATES.length, total: tracked - load },
  ];
  const table = roundTable({ cells, unit, groups });
  const ofState = Object.fromEntries(
    STATES.map((state, index) => [state, table.columns[categories.length + index] ?? 0]),
  );
  const shownTotals = totalsOf(totals, ofState, unit);
  const suggested = shownParts(
    [...categories.map((row) => row.suggested), totals.suggested - totals.suggestedLoad],
    shownTotals.suggested,
    unit,
  );
  const suggestedLoad = suggested.slice(0, -1).reduce((sum, one) => sum + one, 0);
  return {
    totals: { ...shownTotals, suggestedLoad },
    mostLoad: shownTotals.load + suggestedLoad + shownTotals.untagged,
    categories: categories.map((row, index) => ({
      ...row,
      duration: shownLength(table.columns[index] ?? 0, row.duration, unit),
      suggested: suggested[index] ?? 0,
    })),
    days: days.map((day, index) => {
      const row = table.cells[index] ?? [];
      const cellOf = (id: string): number => row[categories.findIndex(({ category }) => category === id)] ?? 0;
      const of = (state: (typeof STATES)[number]): Duration =>
        shownLength(row[categories.length + STATES.indexOf(state)] ?? 0, day[state], unit);
      return {
        ...day,
        load: day.load.map(({ category, duration }) => ({
          category,
          duration: shownLength(cellOf(category), duration, unit),
        })),
        suggested: of('suggested'),
        own: of('own'),
        untagged: of('untagged'),
        tracked: shownLength(table.rows[index] ?? 0, day.tracked, unit),
      };
    }),
  };
}

function totalsOf(totals: Totals, units: Readonly<Record<string, number>>, unit: Duration): Totals {
  const { tracked, load, confirmed, suggested, own, untagged, measured, offEditor, excluded } = totals;
  const shownLoad = nearestLength(load, unit);
  const ownWork = shownLength(units['own'] ?? 0, own + confirmed - load, unit);
  const [tagged = 0, assumed = 0] = shownParts([confirmed - load, own], ownWork, unit);
  const [inEditor = 0, away = 0] = shownParts([measured, offEditor], nearestLength(tracked, unit), unit);
  return {
    ...totals,
    tracked: nearestLength(tracked, unit),
    load: shownLoad,
    confirmed: shownLoad + tagged,
    own: assumed,
    suggested: shownLength(units['suggested'] ?? 0, suggested, unit),
    untagged: shownLength(units['untagged'] ?? 0, untagged, unit),
    measured: inEditor,
    offEditor: away,
    excluded: nearestLength(excluded, unit),
  };
}
