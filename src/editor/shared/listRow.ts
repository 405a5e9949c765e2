import { parseDateArgument } from '../../core/input/dateArgument';
import { parseWeekArgument } from '../../core/report/weekArgument';
import type { LocalDate, WeekId } from '../../core/time/calendar';

/**
 * The argument of a command that stands in the title of a list. VS Code passes the focused row of the list to it, which
 * says nothing about such a command; everything else is what a keybinding or another extension passed.
 */
export function withoutRow(given: unknown): unknown {
  if (typeof given !== 'object') return given;
  return given === null || 'row' in given || 'spoken' in given ? undefined : given;
}

/** The day for which a command was run; undefined for none. Throws `InputError` for anything else than a day. */
export function dateArgument(given: unknown): LocalDate | undefined {
  return parseDateArgument(withoutRow(given));
}

/** The week for which a command was run; undefined for none. Throws `InputError` for anything else than a week. */
export function weekArgument(given: unknown): WeekId | undefined {
  return parseWeekArgument(withoutRow(given));
}
