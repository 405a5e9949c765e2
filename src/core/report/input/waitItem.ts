import type { Instant } from '../../time/span';

/** Something open on somebody else; what the report needs of it. */
export interface WaitItem {
  readonly id: string;
  /** What is waited for, in the developer's words: "server access". */
  readonly subject: string;
  /** The team or role it is open on. */
  readonly owner?: string;
  readonly link?: string;
  readonly openedAt: Instant;
  readonly closedAt?: Instant;
  readonly followUps: number;
}
