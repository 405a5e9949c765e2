import { Temporal } from 'temporal-polyfill';
import { type Calendar, dateOf, dayOf, weekAt } from '../time/calendar';
import type { Instant } from '../time/span';

/**
 * Measured activity before this instant is deleted. Undefined when `months` is 0, which keeps it for ever. It is the
 * start of a week: of a week whose first days were deleted, the report would say shares that mean nothing.
 */
export function keptSince(calendar: Calendar, now: Instant, months: number): Instant | undefined {
  if (months <= 0) return undefined;
  const today = Temporal.PlainDate.from(dateOf(calendar, now));
  const { start } = dayOf(calendar, today.subtract({ months }).toString()).span;
  return weekAt(calendar, start).span.start;
}
