import type { ActivityStore } from './activityStore';
import type { Backups } from './backups';
import type { ActStore, LongActs, RecordStore } from './recordStore';
import type { Eraser } from './eraser';
import type { ObservationStore, SourceLog } from './observationStore';
import type { Disposable, Event } from '../lifecycle/event';
import type { Displaced } from './displaced';
import type { PromptLog } from './promptLog';
import type { BasisLog } from './basisLog';
import type { Recorded } from './recorded';
import type { Topics } from './topics';
import type { Instant, Span } from '../time/span';

/**
 * Reads, and the writes behind the scenes. Each call is one attempt: when another program holds the file for longer
 * than some milliseconds it throws `StoreError` "busy", and the caller tries again later.
 */
export interface StoreReads extends ActivityStore, RecordStore, Disposable {
  readonly path: string;
  /**
   * True when a newer version of the extension wrote the file. Then it can only be read. Becomes true while the file is
   * open when a newer version changes it; `onDidChange` fires then.
   */
  readonly readOnly: boolean;
  /** Returns a new UUIDv7. */
  newId(): string;
  /** When the developer agreed to recording; undefined if they have not. */
  agreedAt(): Instant | undefined;
  /** The history of the measurement basis. */
  readonly basisLog: BasisLog;
  readonly topics: Topics;
  /** What other programs said. */
  readonly observations: ObservationStore;
  readonly eraser: Eraser;
  readonly backups: Backups;
  /** The data that is needed for the timeline of `range`, with the unbroken activity around its bounds. */
  recorded(range: Span): Recorded;
  /** Checks whether another window changed the store, for systems on which files cannot be watched. */
  lookForChanges(): void;
  /**
   * True when the file at the path is no longer the open one, because it was removed, replaced, overwritten or cut off,
   * and nothing can be written; and when it was found damaged. Cheap enough to ask before every use.
   */
  isDisplaced(): boolean;
  /**
   * Call when the file is displaced. Closes the store and decides which file is used from now on, so that everything
   * that was stored is in it or beside it. Throws `StoreError` while that is not possible; the store stays open then.
   */
  leave(): Promise<Displaced>;
  /**
   * Fires when this window or another one changed the store, with the time whose records may be different now;
   * undefined when it may be any time, as after a change by another window.
   */
  readonly onDidChange: Event<Span | undefined>;
}

/** Writes that a person waits for. */
interface Answers extends ActStore {
  agree(at: Instant): void;
}

/** The same calls, each with a promise of its result. */
type Promised<Calls> = {
  [Name in keyof Calls]: Calls[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Result>
    : never;
};

/** `Calls`, of which those in `Names` have a promise of their result. */
type PromisedIn<Calls, Names extends keyof Calls> = Omit<Calls, Names> & Promised<Pick<Calls, Names>>;

/** The history of questions that the extension asked by itself. */
export type SharedPromptLog = PromisedIn<PromptLog, 'change'>;

/** Which sources are read. */
export type SharedSourceLog = PromisedIn<SourceLog, 'change'>;

/**
 * All data about one person on one machine, in one file. Every call may throw `StoreError`. What a person waits for
 * has a promise: while another program holds the file it is tried again for a second, without stopping the editor.
 */
export interface Store extends StoreReads, Promised<Answers> {
  readonly prompts: SharedPromptLog;
  readonly sources: SharedSourceLog;
  /** What the developer has to know about the file that was found when it was opened. */
  readonly found: Displaced | undefined;
  /** Resolves when the file can be read. Rejects with "busy" when another program holds it for a second. */
  readable(): Promise<void>;
}

/** The store below `Store`, in which each call is one attempt. Nothing in the editor may use it. */
export interface DirectStore extends StoreReads, Answers {
  readonly prompts: PromptLog;
  readonly sources: SourceLog;
  readonly longActs: LongActs;
}
