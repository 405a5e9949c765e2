import type { BlindRecord } from '../records/blindRecord';
import type { RememberedFacet } from '../records/facetTable';
import type { Act, ActNaming, Plan } from '../journal/act';
import type { Records } from '../journal/records';
import type { Wait } from '../records/wait';
import type { Instant, Span } from '../time/span';

/** The link of a topic, with the start of the first entry that has it. */
export interface TopicLink {
  readonly topic: string;
  readonly link: string;
  readonly at: Instant;
}

/** Reads what the developer's acts stored. */
export interface RecordStore extends Records {
  /** Values that the developer typed into a field before, the most frequent first. */
  mostUsed(field: RememberedFacet): string[];
  /** Waits that are not closed, oldest first. */
  openWaits(): Wait[];
  /** Waits that were open at any time in `range`, oldest first. */
  waitsIn(range: Span): Wait[];
  /** The first link that was stored with each spelling of these topics. */
  topicLinks(topics: readonly string[]): TopicLink[];
  /** Blind checks so far; `today` is the start of the developer's day. */
  blindRecord(today: Instant): BlindRecord;
  /** How many entries are linked to a wait. */
  followUps(wait: string): number;
}

/** Stores acts of the developer. Each is on disk before the call returns and can be undone. */
export interface ActStore {
  /**
   * Stores what the plan decides, in one transaction. Returns the act, or undefined when nothing changed. The plan may
   * run several times, and what it decided the last time is stored.
   */
  act(name: ActNaming, plan: Plan): Act | undefined;
  /** Undoes the newest act that is not undone yet. */
  undo(): Act | undefined;
  redo(): Act | undefined;
}

/** Undo and redo of acts that changed very many rows, in a thread of their own. */
export interface LongActs {
  /** Whether the act that `undo` or `redo` is about changed so many rows that restoring them stops the editor. */
  isNext(step: 'undo' | 'redo'): boolean;
  undo(): Promise<Act | undefined>;
  redo(): Promise<Act | undefined>;
}
