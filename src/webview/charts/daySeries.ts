import * as l10n from '@vscode/l10n';
import type { CategoryHours } from '../../core/report/measures/categoryHours';
import type { DayTotals } from '../../core/report/measures/days';
import { stateMarks } from './marks';

export interface DaySeries {
  readonly name: string;
  readonly fill: string;
  readonly of: (day: DayTotals) => number;
}

/** The categories and states that have time on any of the days, in the order in which the chart stacks them. */
export function daySeries(
  days: readonly DayTotals[],
  categories: readonly Pick<CategoryHours, 'category' | 'label'>[],
  marks: ReadonlyMap<string, string>,
): DaySeries[] {
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
