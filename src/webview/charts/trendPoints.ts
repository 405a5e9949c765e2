import * as l10n from '@vscode/l10n';
import type { Comparison } from '../../core/report/comparison/comparison';
import { breakText } from '../../core/report/text/comparisonText';
import type { WeekFigures } from '../../core/report/comparison/weekFiguresSchema';
import type { WeekId } from '../../core/time/calendar';

/** The shares in the trend charts: M1, M2, M9(60) and M17. */
export const measures = ['share', 'standIn', 'focus', 'open'] as const;

export type Measure = (typeof measures)[number];

export function measureText(measure: Measure): string {
  switch (measure) {
    case 'share':
      return l10n.t('Load share (at least)');
    case 'standIn':
      return l10n.t('Work another role would normally do');
    case 'focus':
      return l10n.t('Coding in stretches of 60 min or more');
    case 'open':
      return l10n.t('Not tagged yet');
    default:
      return measure satisfies never;
  }
}

/** One week of a trend. */
export interface TrendPoint {
  readonly week: WeekId;
  readonly value: number | undefined;
  /** True when the week is not used for the usual range. */
  readonly leftOut: boolean;
  readonly isThis: boolean;
  /** What changed in the measurement basis. Weeks from this one on are not comparable with the weeks before. */
  readonly basisChanges: readonly string[];
}

/** The points of the twelve weeks before, oldest first, and of this week. */
export function trendPoints(comparison: Comparison, figures: WeekFigures, measure: Measure): TrendPoint[] {
  const basisChanges = (week: WeekId): string[] =>
    comparison.breaks.filter(({ firstWeek }) => firstWeek === week).map(({ what }) => breakText(what));
  const past = comparison.history.map(({ figures: { week, [measure]: value }, leftOut }) => ({
    week,
    value,
    leftOut: leftOut !== undefined,
    isThis: false,
    basisChanges: basisChanges(week),
  }));
  const { week, [measure]: value } = figures;
  return [...past, { week, value, leftOut: false, isThis: true, basisChanges: basisChanges(week) }];
}
