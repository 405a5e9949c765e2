import type { DutyId } from '../taxonomy/taxonomy';
import type { Instant } from '../time/span';

/** Something that the developer waits for. The waiting time is not effort; the effort is in entries linked to it. */
export interface Wait {
  /** UUIDv7. */
  readonly id: string;
  /** The kind of chasing: a duty below `chasing`. */
  readonly kind: DutyId;
  /** What is waited for, when the kind does not make it clear: “database for staging”. */
  readonly subject?: string;
  /** The team or role that has to act. */
  readonly owner?: string;
  /** The http or https address of a ticket, a pull request or a page. */
  readonly link?: string;
  readonly openedAt: Instant;
  readonly closedAt?: Instant;
}

/** What is needed to open a wait. */
export interface NewWait {
  readonly kind: DutyId;
  readonly subject?: string;
  readonly owner?: string;
  readonly link?: string;
  /** When the waiting began; now if absent. */
  readonly openedAt?: Instant;
}
