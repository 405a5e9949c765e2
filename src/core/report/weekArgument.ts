import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { InputError } from '../input/inputError';
import type { WeekId } from '../time/calendar';
import { weekId } from './measures/schema';

/** Parses the week argument of a command; undefined when there is none. Throws `InputError` with the accepted form. */
export function parseWeekArgument(input: unknown): WeekId | undefined {
  if (input === undefined) return undefined;
  const parsed = v.safeParse(weekId, input);
  if (parsed.success) return parsed.output;
  throw new InputError('week', l10n.t('week: expected a form such as 2026-W47.'));
}
