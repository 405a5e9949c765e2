import type { Calendar } from '../time/calendar';
import type { Duration, Instant, Span } from '../time/span';

/** How much is stored about a time. */
export interface Holding {
  readonly entries: number;
  readonly waits: number;
  readonly pauses: number;
  readonly leave: number;
  /** Suggestions that were accepted or turned down. */
  readonly decisions: number;
  /** Measured activity, every window counted. */
  readonly activity: Duration;
  /** Copies that the extension made of the file. */
  readonly backups: number;
}

/** Deletes what is stored so that nothing is left of it, on request of the developer. */
export interface Eraser {
  /** What there is in `range`; without one, in all. Of what is kept by day, local days begin at `dayStartsAt`. */
  holds(range?: Span, dayStartsAt?: Calendar['dayStartsAt']): Holding;
  /**
   * Deletes `range`, or everything the file ever held, from the file and from every copy made of it. What reaches
   * beyond a bound is cut there. Undo ends at this point, because it would bring back what was deleted.
   */
  erase(range?: Span, dayStartsAt?: Calendar['dayStartsAt']): void;
  /** Deletes some of the measured activity that ended before `before`; true when there may be more of it. */
  prune(before: Instant): boolean;
  /**
   * Excluded time keeps no detail (US-10): leaves only the class of the files that were worked in during breaks and
   * private time which ended and were tagged before `before`, in every copy too; true when there may be more of it. No sum changes.
   */
  forgetExcluded(before: Instant): boolean;
}
