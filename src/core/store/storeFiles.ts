import type { Disposable } from '../lifecycle/event';
import type { Clock } from '../time/clock';
import type { Instant } from '../time/span';
import type { Backup } from './backups';
import type { Store } from './store';

/** Opens the store file and handles the copies next to it. */
export interface StoreFiles {
  /** The file for a value of `invisibleLoad.dataDirectory`; empty means the default directory of the platform. */
  path(dataDirectory: string): string;
  /** Makes the folder of the file if there is none. Only the owner can read the folder and the files in it. */
  makeFolder(path: string): Promise<void>;
  /**
   * Opens the file, and creates it if it does not exist. What a person asks for when the open file was just removed or
   * replaced is done in the store that `next` returns. Throws `StoreError`.
   */
  open(path: string, clock: Clock, next: () => Promise<Store>): Promise<Store>;
  /** Opens a store that is only in memory, and gone when it is disposed. */
  inMemory(clock: Clock): Promise<Store>;
  /** Calls `found` when the file exists, for example because another window created it. */
  whenMade(path: string, found: () => void): Disposable;
  /** Copies that are not damaged, newest first. */
  goodBackups(path: string): Promise<Backup[]>;
  /** Replaces the file with a copy. Returns the path to which an existing file was moved, if there was one. */
  restoreBackup(path: string, copy: string, now: Instant): Promise<string | undefined>;
}
