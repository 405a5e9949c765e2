import type { DayRow } from '../../core/timeline/dayRows';
import type { TodayRow } from '../host/commandTypes';

/** The rows of the Today view on which a command was run: the clicked row, or all selected rows. */
export function rowsOf(given: unknown, selected: unknown): DayRow[] {
  const items: unknown[] = Array.isArray(selected) && selected.includes(given) ? selected : [given];
  return items.flatMap((item) => (isTodayRow(item) && item.row ? [item.row] : []));
}

function isTodayRow(item: unknown): item is TodayRow {
  return typeof item === 'object' && item !== null && 'row' in item;
}
