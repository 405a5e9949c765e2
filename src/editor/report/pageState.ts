import * as v from 'valibot';
import { weekId } from '../../core/report/measures/schema';
import type { WeekId } from '../../core/time/calendar';

const stateSchema = v.object({ week: v.exactOptional(weekId) });

/** The week that the page saved, or undefined if it followed the current week. */
export function weekOfState(state: unknown): WeekId | undefined {
  const kept = v.safeParse(stateSchema, state);
  return kept.success ? kept.output.week : undefined;
}
