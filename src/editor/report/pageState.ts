import * as v from 'valibot';
import { localDate, weekId } from '../../core/report/measures/schema';
import type { LocalDate, WeekId } from '../../core/time/calendar';

/** What the panel shows. Without a week or a date it follows the current one. */
export type Shown =
  | { readonly view: 'week'; readonly week?: WeekId | undefined }
  | { readonly view: 'day'; readonly date?: LocalDate | undefined };

const stateSchema = v.union([
  v.object({ view: v.literal('day'), date: v.exactOptional(localDate) }),
  v.object({ week: v.exactOptional(weekId) }),
]);

/** What the page saved that it showed. */
export function shownOfState(state: unknown): Shown {
  const kept = v.safeParse(stateSchema, state);
  if (!kept.success) return { view: 'week' };
  return 'view' in kept.output ? kept.output : { view: 'week', ...kept.output };
}
