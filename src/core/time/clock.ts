import type { Instant } from './span';

/** Where time comes from; the host passes the real one, tests their own. */
export interface Clock {
  now(): Instant;
  /** IANA zone the machine is in now. */
  zone(): string;
}
