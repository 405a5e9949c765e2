import { addWeeks, type Calendar, weekAt, type WeekId } from '../time/calendar';
import type { Instant } from '../time/span';

/**
 * The week before the current one, unless the developer saw its report already. Older weeks are not announced. ISO
 * weeks compare as text.
 */
export function weekReady(calendar: Calendar, now: Instant, lastSeen: WeekId | undefined): WeekId | undefined {
  const ended = addWeeks(weekAt(calendar, now).id, -1);
  return lastSeen !== undefined && lastSeen >= ended ? undefined : ended;
}
