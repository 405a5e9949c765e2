import * as l10n from '@vscode/l10n';
import { addWeeks, type Calendar, weekAt, weekOf } from '../time/calendar';
import type { Instant, Span } from '../time/span';

/** The lengths of the ranges that reviews usually cover, in weeks. */
export const lastWeeks = [13, 26, 52] as const;

export type LastWeeks = (typeof lastWeeks)[number];

export function lastWeeksText(weeks: LastWeeks): string {
  switch (weeks) {
    case 13:
      return l10n.t('Last three months');
    case 26:
      return l10n.t('Last half year');
    case 52:
      return l10n.t('Last year');
    default:
      return weeks satisfies never;
  }
}

/** The range of `weeks` whole weeks that ends with the current week. */
export function rangeOfLast(calendar: Calendar, now: Instant, weeks: number): Span {
  const current = weekAt(calendar, now);
  return { start: weekOf(calendar, addWeeks(current.id, 1 - weeks)).span.start, end: current.span.end };
}
