import type { Taxonomy } from '../../core/taxonomy/taxonomy';
import type { DayRow } from '../../core/timeline/dayRows';
import { parseDayRow } from '../../core/timeline/parseDayRow';
import type { TodayItem } from './todayItems';

/** The rows of the Today view that a command was run on: the one that was clicked, or all that are selected. */
export function rowsOf(given: unknown, selected: unknown, taxonomy: Taxonomy): DayRow[] {
  const items: unknown[] = Array.isArray(selected) && selected.includes(given) ? selected : [given];
  return items.flatMap((item) => {
    const row = typeof item === 'object' && item !== null && 'row' in item ? item.row : undefined;
    return parseDayRow(row, taxonomy) ?? [];
  });
}

/** A key that is pressed on the list: it means the focused row, and the other selected ones with it. */
function isFocusAsked(given: unknown): boolean {
  return typeof given === 'object' && given !== null && 'focused' in given && given.focused === true;
}

function isClicked(given: unknown): given is TodayItem {
  return typeof given === 'object' && given !== null && 'clicked' in given && given.clicked === true;
}

/** The part of the Today view that knows which rows are meant. */
export interface PointedView {
  readonly focused: () => Promise<readonly TodayItem[]>;
  readonly opens: (item: TodayItem) => boolean;
}

/**
 * The arguments of a command that was run by a key or a click in the Today view, as its menus would pass them.
 * Undefined when the key or the click means no row. Other arguments are returned as they are.
 */
export async function pointedAt(
  view: () => Promise<PointedView>,
  given: unknown,
  selected?: unknown,
): Promise<{ readonly given: unknown; readonly selected: unknown } | undefined> {
  if (isFocusAsked(given)) {
    const rows = await (await view()).focused();
    return rows[0] && { given: rows[0], selected: rows };
  }
  if (isClicked(given)) return (await view()).opens(given) ? { given, selected: undefined } : undefined;
  return { given, selected };
}
