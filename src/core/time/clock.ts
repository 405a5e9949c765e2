import type { Instant } from './span';

/** The source of time. The extension passes the system clock; tests pass their own. */
export interface Clock {
  now(): Instant;
  /** The zone of the developer: an IANA name, or an offset such as `+05:30` where the machine names none. */
  zone(): string;
}
