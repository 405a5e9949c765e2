import { addWeeks, type Calendar, weekAt, type WeekId } from '../time/calendar';
import type { Instant } from '../time/span';

/**
 * The week whose report is ready and was not looked at: the one before the current, once the current has begun.
 * Older weeks are history and not announced; ISO weeks compare as text.
 */
export function weekReady(calendar: Calendar, now: Instant, lastSeen: WeekId | undefined): WeekId | undefined {
  const ended = addWeeks(weekAt(calendar, now).id, -1);
  return lastSeen !== undefined && lastSeen >= ended ? undefined : ended;
}
