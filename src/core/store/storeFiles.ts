import type { Disposable } from '../lifecycle/event';
import type { Clock } from '../time/clock';
import type { Instant } from '../time/span';
import type { Backup } from './backups';
import type { Store } from './store';

/** The file in which the store lies, and the copies beside it. */
export interface StoreFiles {
  /** The file for a value of the setting `invisibleLoad.dataDirectory`; empty means the platform's own place. */
  path(dataDirectory: string): string;
  /** Opens the file and makes it where there is none. Throws `StoreError`. */
  open(path: string, clock: Clock): Promise<Store>;
  /** Calls back once there is a file, as when another window makes the first one. */
  whenMade(path: string, found: () => void): Disposable;
  /** Sound copies, newest first. */
  goodBackups(path: string): Promise<Backup[]>;
  /** Puts a copy in the place of the file; gives back where the file was set aside, if there was one. */
  restoreBackup(path: string, copy: Backup, now: Instant): Promise<string | undefined>;
}
