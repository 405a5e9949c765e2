import * as v from 'valibot';
import { parseInput } from '../input/parseInput';
import { hasWeek, type WeekId } from '../time/calendar';
import { weekId } from './measures/schema';

const schema = v.pipe(
  v.string(weekForm),
  v.check((value) => v.is(weekId, value), weekForm),
  v.check(hasWeek, 'that year has no such week. Accepted: a week of the year, such as 2026-W47.'),
);

/** Parses an ISO week. Throws an `InputError` that names the field `week`. */
export function parseWeek(input: unknown): WeekId {
  return parseInput(schema, input, 'week');
}

/** Parses the week argument of a command; undefined when there is none. Throws `InputError` with the accepted form. */
export function parseWeekArgument(input: unknown): WeekId | undefined {
  return input === undefined ? undefined : parseWeek(input);
}

function weekForm(): string {
  return 'expected an ISO week such as 2026-W47.';
}
