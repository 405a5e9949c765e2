import type { Clock } from '../../core/time/clock';
import { SystemZone } from './systemZone';

/** The clock and the zone of the machine. */
export const systemZone = new SystemZone();

/** The system clock and zone. The zone is read on every call, because it changes when people travel. */
export const systemClock: Clock = { now: () => Date.now(), zone: () => systemZone.value };
