import type { RuleDecision } from '../records/decision';
import type { DutyEntry, Pause } from '../records/dutyEntry';
import type { LeaveDay } from '../records/leaveDay';
import type { Wait } from '../records/wait';
import type { LocalDate } from '../time/calendar';
import type { Instant, Span } from '../time/span';

/** What an act may look at before it decides; read inside the act's own transaction. */
export interface Records {
  running(): DutyEntry | undefined;
  entry(id: string): DutyEntry | undefined;
  /** Entries that touch `range`, running ones included, by start. */
  entriesIn(range: Span): DutyEntry[];
  /** Entries of any time that have a topic. */
  withTopic(): DutyEntry[];
  /** The last sign of life in any window from `since` until the first absence that a running duty does not survive. */
  lastSignOfLife(since: Instant): Instant;
  wait(id: string): Wait | undefined;
  /** The pause in force, if any. */
  openPause(): Pause | undefined;
  pausesIn(range: Span): Pause[];
  /** What was said to suggestions: about time in `range`, and the last decisions of each rule, as they were made. */
  decisions(range: Span): RuleDecision[];
  /** Days of leave from the first to the last date, both included. */
  leaveIn(first: LocalDate, last: LocalDate): LeaveDay[];
}
