import type { Instant } from '../../core/time/span';
import { displayLocale } from '../settings';

/** Writes times of day as people here do, in one zone. */
export function timesOfDay(zone: string): (at: Instant) => string {
  const format = new Intl.DateTimeFormat(displayLocale(), { hour: '2-digit', minute: '2-digit', timeZone: zone });
  return (at) => format.format(at);
}
