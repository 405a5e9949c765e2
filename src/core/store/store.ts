import type { ActivityStore } from './activityStore';
import type { Backups } from './backups';
import type { RecordStore } from './recordStore';
import type { Eraser } from './eraser';
import type { Disposable, Event } from '../lifecycle/event';
import type { PromptLog } from './promptLog';
import type { BasisLog } from './basisLog';
import type { Recorded } from './recorded';
import type { Instant, Span } from '../time/span';

/** Everything that is kept about one person on one machine, in one file. Every call may throw `StoreError`. */
export interface Store extends ActivityStore, RecordStore, Disposable {
  readonly path: string;
  /** True when a newer version wrote the file: it can be read, and nothing is changed. */
  readonly readOnly: boolean;
  /** A fresh UUIDv7. */
  newId(): string;
  /** When the developer agreed to recording, or undefined while they have not. */
  agreedAt(): Instant | undefined;
  agree(at: Instant): void;
  /** The questions that nobody asked for. */
  readonly prompts: PromptLog;
  /** Which rules weeks were recorded and counted by. */
  readonly basisLog: BasisLog;
  readonly eraser: Eraser;
  readonly backups: Backups;
  /** All that bears on `range`, with enough around it to judge what is unbroken. */
  recorded(range: Span): Recorded;
  /** Looks whether another window wrote, for systems on which files cannot be watched. */
  lookForChanges(): void;
  /** Fires when this or another window changed what is stored. */
  readonly onDidChange: Event<void>;
}
