import type { Instant } from './span';

/** The source of time. The extension passes the system clock; tests pass their own. */
export interface Clock {
  now(): Instant;
  /** The current IANA zone of the machine. */
  zone(): string;
}
