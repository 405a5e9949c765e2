import type { ActivityStore } from './activityStore';
import type { Backups } from './backups';
import type { RecordStore } from './recordStore';
import type { Eraser } from './eraser';
import type { Disposable, Event } from '../lifecycle/event';
import type { Displaced } from './displaced';
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
  /** True when the file was empty although there are backups of it. */
  readonly wasEmptied: boolean;
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
   * True when the file at the path is no longer the open one: it was removed, replaced, overwritten or cut off. Nothing
   * can be written then. Cheap enough to ask before every use.
   */
  isDisplaced(): boolean;
  /**
   * Call when the file is displaced. Closes the store and decides which file is used from now on, so that everything
   * that was stored is in it or beside it. Throws `StoreError` while that is not possible; the store stays open then.
   */
  leave(): Displaced;
  /**
   * Fires when this window or another one changed the store, with the time whose records may be different now;
   * undefined when it may be any time, as after a change by another window.
   */
  readonly onDidChange: Event<Span | undefined>;
}
