import { Temporal } from 'temporal-polyfill';
import { type Calendar, dateOf, dayOf } from '../time/calendar';
import type { Instant } from '../time/span';

/** Measured activity before this instant is deleted. Undefined when `months` is 0, which keeps it for ever. */
export function keptSince(calendar: Calendar, now: Instant, months: number): Instant | undefined {
  if (months <= 0) return undefined;
  const today = Temporal.PlainDate.from(dateOf(calendar, now));
  return dayOf(calendar, today.subtract({ months }).toString()).span.start;
}
