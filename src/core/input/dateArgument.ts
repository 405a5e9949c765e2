import type { LocalDate } from '../time/calendar';
import { programRefusal } from './parseInput';
import { isDate } from './wallClock';

/** Parses the argument of a command that may name a day; undefined for none. Throws `InputError` for anything else. */
export function parseDateArgument(given: unknown): LocalDate | undefined {
  if (given === undefined) return undefined;
  if (typeof given === 'string' && isDate(given)) return given;
  throw programRefusal('date', 'not a date. Accepted: a day such as 2026-11-24.');
}
