import type { Instant } from '../time/span';

/** What a plan needs from outside to make records: the time, the zone and new ids. */
export interface Origin {
  readonly now: Instant;
  readonly zone: string;
  /** Returns a new UUIDv7. */
  newId(): string;
}
