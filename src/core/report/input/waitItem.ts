import type { Instant } from '../../time/span';

/** The facts of a wait that the report needs. A wait is something that somebody else has to do. */
export interface WaitItem {
  readonly id: string;
  /** What the developer waits for, as typed: "server access". */
  readonly subject: string;
  /** The team or role that has to do it. */
  readonly owner?: string;
  readonly link?: string;
  readonly openedAt: Instant;
  readonly closedAt?: Instant;
  readonly followUps: number;
}
