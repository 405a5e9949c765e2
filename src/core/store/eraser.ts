import type { Calendar } from '../time/calendar';
import type { Duration, Instant, Span } from '../time/span';

/** How much is stored, in a range or in all. */
export interface Holding {
  readonly entries: number;
  readonly waits: number;
  readonly pauses: number;
  readonly leave: number;
  /** Suggestions that were accepted or rejected. */
  readonly decisions: number;
  /** What other programs said about spans. */
  readonly observations: number;
  /** Measured activity, summed over all windows. */
  readonly activity: Duration;
  /** Copies of the store file that the extension made. */
  readonly backups: number;
  /** Database files that were kept under a new name, because they were damaged or replaced. */
  readonly keptFiles: number;
}

/** How much is stored about one project. */
export type ProjectHolding = Pick<Holding, 'activity' | 'observations'>;

/** Which observations are deleted. */
export type ForgottenObservations = { readonly before: Instant } | { readonly source: string };

/** What was deleted. */
export interface Erased {
  readonly amount: Holding;
  /** False while another program reads the file or a backup: what is left of deleted text goes when that has ended. */
  readonly finished: boolean;
}

/**
 * Deletes stored data so that no trace of it is left in the file or in its copies. What takes long is done in a thread
 * of its own, so that the editor goes on.
 */
export interface Eraser {
  /** How much is stored in `range`, or in all without it. Days of leave are local days that begin at `dayStartsAt`. */
  holds(range?: Span, dayStartsAt?: Calendar['dayStartsAt']): Promise<Holding>;
  /**
   * Deletes the data of `range`, or all data, from the file and from every copy of it. A span that reaches beyond
   * `range` is cut at its bound. Earlier acts can no longer be undone, because undo would restore deleted data.
   * `report` is called with the part that is done, from 0 to 1.
   */
  erase(range?: Span, dayStartsAt?: Calendar['dayStartsAt'], report?: (done: number) => void): Promise<Erased>;
  /** Whether an earlier deletion could not be finished, in this window or another one, or before a restart. */
  isUnfinished(): boolean;
  /** Goes on with deletions that could not be finished. Returns true when nothing is left to do. */
  finish(): Promise<boolean>;
  /** How much is stored about the project with this name, beside what the developer tagged or wrote. */
  holdsProject(project: string): Promise<ProjectHolding>;
  /**
   * Deletes everything about a project from the measured activity, in every copy of the file too. The time stays without
   * names, in no total, so that it is not taken for an absence. What the developer tagged or wrote stays. Returns true
   * when nothing is left to do.
   */
  forgetProject(project: string): Promise<boolean>;
  /**
   * Deletes what other programs said about spans that ended before the instant, or all that one source said, from every
   * copy too. Returns true when nothing is left to do.
   */
  forgetObservations(which: ForgottenObservations): Promise<boolean>;
  /** Deletes a part of the measured activity that ended before `before`. Returns true when there may be more. */
  prune(before: Instant): boolean;
  /**
   * Excluded time keeps no detail (US-10). For breaks and private time that ended and were tagged before `before`,
   * deletes everything about the files except their class, in every copy too. No sum changes. Returns true when there
   * may be more.
   */
  forgetExcluded(before: Instant): Promise<boolean>;
}
