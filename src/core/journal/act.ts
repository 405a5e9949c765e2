import type { Instant, Span } from '../time/span';
import type { LeaveDay } from '../records/leaveDay';
import type { Decision, RuleDecision } from '../records/decision';
import type { LocalDate } from '../time/calendar';
import type { Wait } from '../records/wait';
import type { DutyEntry, Pause } from '../records/dutyEntry';

/** One row as it was before an act and as it is after; `undefined` where there is none. */
export interface RowChange<Table extends string, Row> {
  readonly table: Table;
  readonly before?: Row | undefined;
  readonly after?: Row | undefined;
}

export type EntryChange = RowChange<'entry', DutyEntry>;

export type Change =
  | EntryChange
  | RowChange<'pause', Pause>
  | RowChange<'wait', Wait>
  | RowChange<'leave', LeaveDay>
  | RowChange<'decision', Decision>;

/** What the developer did; `actTitle` says it in words. */
export type ActName =
  | 'start'
  | 'stop'
  | 'amend'
  | 'add'
  | 'capture'
  | 'accept'
  | 'reject'
  | 'edit'
  | 'split'
  | 'merge'
  | 'delete'
  | 'cause'
  | 'topics'
  | 'wait'
  | 'follow-up'
  | 'close-wait'
  | 'drop-wait'
  | 'leave'
  | 'pause'
  | 'resume'
  | 'sample';

/** Something the developer did: a journal row that carries its own inverse. */
export interface Act {
  readonly id: string;
  readonly name: ActName;
  readonly at: Instant;
  readonly changes: readonly Change[];
}

/** What an act may look at before it decides; read inside the act's own transaction. */
export interface DutyLog {
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

/** The page or ticket that was linked to a topic, and the start of the entry that did. */
export interface TopicLink {
  readonly topic: string;
  readonly link: string;
  readonly at: Instant;
}

/** Decides what an act changes; an empty list means that nothing is done and nothing is journalled. */
export type Plan = (log: DutyLog) => readonly Change[];

/** The developer's acts: on disk before a call returns, each undoable for ever. */
export interface DutyStore extends DutyLog {
  /** What the developer wrote in a field before, most frequent first. */
  mostUsed(field: 'requester' | 'topic'): string[];
  /** Waits that are not closed, oldest first. */
  openWaits(): Wait[];
  /** Waits that were open at some time in `range`, oldest first. */
  waitsIn(range: Span): Wait[];
  /** For each of these spellings of topics that has one, the first link that was ever given with it. */
  topicLinks(topics: readonly string[]): TopicLink[];
  /** How many entries are linked to a wait. */
  followUps(wait: string): number;
  act(name: ActName, plan: Plan): Act | undefined;
  /** Takes back the newest act that is not yet taken back. */
  undo(): Act | undefined;
  redo(): Act | undefined;
}
