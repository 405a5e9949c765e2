import type { Clock } from '../../core/time/clock';

/** The system clock and zone. The zone is read on every call, because it changes when people travel. */
export const systemClock: Clock = {
  now: () => Date.now(),
  zone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
};
