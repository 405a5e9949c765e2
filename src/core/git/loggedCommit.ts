import type { Instant } from '../time/span';

/** A commit in the history of a repository. Nothing of it is stored as it is here. */
export interface LoggedCommit {
  readonly hash: string;
  readonly parents: readonly string[];
  /** When it was written. A rebase leaves it as it is, in contrast to the time of the commit. */
  readonly authoredAt: Instant | undefined;
  readonly authorName: string | undefined;
  readonly authorEmail: string | undefined;
  readonly message: string;
}
