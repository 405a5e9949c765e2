import type { Clock } from '../../core/time/clock';

/** The machine's own clock and zone; the zone is asked anew because people travel. */
export const systemClock: Clock = {
  now: () => Date.now(),
  zone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
};
