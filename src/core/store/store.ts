import type { ActivityStore } from './activityStore';
import type { Backups } from './backups';
import type { RecordStore } from './recordStore';
import type { Eraser } from './eraser';
import type { Disposable, Event } from '../lifecycle/event';
import type { PromptLog } from './promptLog';
import type { BasisLog } from './basisLog';
import type { Recorded } from './recorded';
import type { Instant, Span } from '../time/span';

/** All data about one person on one machine, in one file. Every call may throw `StoreError`. */
export interface Store extends ActivityStore, RecordStore, Disposable {
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
  agree(at: Instant): void;
  /** The history of questions that the extension asked by itself. */
  readonly prompts: PromptLog;
  /** The history of the measurement basis. */
  readonly basisLog: BasisLog;
  readonly eraser: Eraser;
  readonly backups: Backups;
  /** The data that is needed for the timeline of `range`, with the unbroken activity around its bounds. */
  recorded(range: Span): Recorded;
  /** Checks whether another window changed the store, for systems on which files cannot be watched. */
  lookForChanges(): void;
  /**
   * Fires when this window or another one changed the store, with the time whose records may be different now;
   * undefined when it may be any time, as after a change by another window.
   */
  readonly onDidChange: Event<Span | undefined>;
}
