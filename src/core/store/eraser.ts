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
  /** Measured activity, summed over all windows. */
  readonly activity: Duration;
  /** Copies of the store file that the extension made. */
  readonly backups: number;
}

/** Deletes stored data so that no trace of it is left in the file or in its copies. */
export interface Eraser {
  /** How much is stored in `range`, or in all without it. Days of leave are local days that begin at `dayStartsAt`. */
  holds(range?: Span, dayStartsAt?: Calendar['dayStartsAt']): Holding;
  /**
   * Deletes the data of `range`, or all data, from the file and from every copy of it. A span that reaches beyond
   * `range` is cut at its bound. Earlier acts can no longer be undone, because undo would restore deleted data.
   */
  erase(range?: Span, dayStartsAt?: Calendar['dayStartsAt']): void;
  /** Deletes a part of the measured activity that ended before `before`. Returns true when there may be more. */
  prune(before: Instant): boolean;
  /**
   * Excluded time keeps no detail (US-10). For breaks and private time that ended and were tagged before `before`,
   * deletes everything about the files except their class, in every copy too. No sum changes. Returns true when there
   * may be more.
   */
  forgetExcluded(before: Instant): boolean;
}
