import type { DutyId } from '../taxonomy/taxonomy';
import type { Instant } from '../time/span';

/** Something open on somebody else. It lasts, and is never effort; what is done about it are entries linked to it. */
export interface Wait {
  /** UUIDv7. */
  readonly id: string;
  /** What kind of chasing it asks for: a duty below `chasing`. */
  readonly kind: DutyId;
  /** What is waited for, when the kind does not say it: “database for staging”. */
  readonly subject?: string;
  /** The team or role it is open on. */
  readonly owner?: string;
  /** Ticket, pull request or page: http or https. */
  readonly link?: string;
  readonly openedAt: Instant;
  readonly closedAt?: Instant;
}

/** What a person says to open a wait. */
export interface NewWait {
  readonly kind: DutyId;
  readonly subject?: string;
  readonly owner?: string;
  readonly link?: string;
  /** When the waiting began; now without it. */
  readonly openedAt?: Instant;
}
