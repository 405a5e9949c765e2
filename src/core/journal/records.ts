import type { RuleDecision } from '../records/decision';
import type { DutyEntry, Pause } from '../records/dutyEntry';
import type { RuleChoice } from '../records/ruleChoice';
import type { LeaveDay } from '../records/leaveDay';
import type { Wait } from '../records/wait';
import type { LocalDate } from '../time/calendar';
import type { Instant, Span } from '../time/span';

/** One spelling of a topic. */
export interface TopicSpelling {
  readonly topic: string;
  /** How many entries have it. */
  readonly entries: number;
  /** The start of the last entry that has it. */
  readonly lastAt: Instant;
}

/** A topic in its last spelling, with the number of entries that have it in any spelling. */
export interface UsedTopic {
  readonly topic: string;
  readonly entries: number;
}

/** The stored records that a plan may read. They are read in the same transaction in which the act is stored. */
export interface Records {
  running(): DutyEntry | undefined;
  entry(id: string): DutyEntry | undefined;
  /** Entries that are linked to this entry or wait. */
  linkedTo(id: string): DutyEntry[];
  /** Entries that overlap `range`, including a running one, sorted by start. */
  entriesIn(range: Span): DutyEntry[];
  /** The last activity in any window at or after `since`, before the first absence longer than `LONGEST_ABSENCE`. */
  lastSignOfLife(since: Instant): Instant;
  wait(id: string): Wait | undefined;
  /** The pause that is in force, if any. */
  openPause(): Pause | undefined;
  pausesIn(range: Span): Pause[];
  /** Decisions about time in `range` and the latest that teach of each rule, in the order in which they were made. */
  decisions(range: Span): RuleDecision[];
  /** What the developer decided about rules for good, in the order in which they did. */
  ruleChoices(): RuleChoice[];
  /** Days of leave from `first` to `last`, both included. */
  leaveIn(first: LocalDate, last: LocalDate): LeaveDay[];
}

/** What an act on topics reads besides. It looks at all entries, which takes longer the more are stored. */
export interface TopicRecords extends Records {
  /** Every spelling of a topic, in the order in which they were first used. */
  topicSpellings(): TopicSpelling[];
  /** All entries with one of these spellings of topics, sorted by start. */
  entriesWithTopic(spellings: readonly string[]): DutyEntry[];
}
