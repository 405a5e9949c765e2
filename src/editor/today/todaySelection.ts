import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import type { DayRow } from '../../core/timeline/dayRows';
import { parseDayRow } from '../../core/timeline/parseDayRow';

/** The rows of the Today view that a command was run on: the one that was clicked, or all that are selected. */
export function rowsOf(given: unknown, selected: unknown, taxonomy: Taxonomy): DayRow[] {
  const items: unknown[] = Array.isArray(selected) && selected.includes(given) ? selected : [given];
  return items.flatMap((item) => {
    const row = typeof item === 'object' && item !== null && 'row' in item ? item.row : undefined;
    return parseDayRow(row, taxonomy) ?? [];
  });
}
