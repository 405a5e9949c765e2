import type { Instant } from '../time/span';

/** What a new entry needs from outside: when, in which zone, and an id. */
export interface Origin {
  readonly now: Instant;
  readonly zone: string;
  /** A fresh UUIDv7. */
  newId(): string;
}
