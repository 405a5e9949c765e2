import { closeSync, constants, type FSWatcher, futimesSync, openSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Disposable } from '../../core/lifecycle/event';

/**
 * Calls back when another window wrote to the database. Each window writes a small marker file after its commit.
 * Watching the database itself would wake the other windows before they can see the commit. SQLite's `data_version`
 * then shows whether the change came from another connection. For file systems that cannot be watched, the caller
 * calls `check` on every tick.
 */
export class ChangeWatch implements Disposable {
  readonly #marker: string | undefined;
  readonly #version: () => unknown;
  readonly #changed: () => void;
  #watcher: FSWatcher | undefined;
  #seen: unknown;

  constructor(db: DatabaseSync, path: string, changed: () => void) {
    const statement = db.prepare('PRAGMA data_version');
    this.#version = () => statement.get()?.['data_version'];
    this.#changed = changed;
    this.#seen = this.#version();
    this.#marker = path === ':memory:' ? undefined : markerOf(path);
    if (this.#marker !== undefined) this.#watch(this.#marker);
  }

  /** Wakes the other windows after a commit. They also check on every tick, so a failure here loses nothing. */
  announce(): void {
    if (this.#marker !== undefined) touchSafely(this.#marker);
  }

  /**
   * Checks once for changes by other windows. Cheap enough for every tick. Throws when the file cannot be read; then the
   * next check finds the change.
   */
  check(): void {
    const before = this.#seen;
    this.#seen = this.#version();
    if (this.#seen === before) return;
    try {
      this.#changed();
    } catch (error) {
      this.#seen = before;
      throw error;
    }
  }

  dispose(): void {
    this.#watcher?.close();
    this.#watcher = undefined;
  }

  /** Nobody waits for this check, and the check of the next tick tells of a file that cannot be read. */
  #checkNow(): void {
    try {
      this.check();
    } catch {
      // Told at the next tick.
    }
  }

  #watch(marker: string): void {
    const name = basename(marker);
    try {
      this.#watcher = watch(dirname(marker), { persistent: false }, (_event, file) => {
        if (this.#watcher && (file === null || file === name)) this.#checkNow();
      });
      this.#watcher.on('error', () => this.dispose());
    } catch {
      this.#watcher = undefined;
    }
  }
}

/** Wakes the windows that have the database open, after a commit by a connection without a watch. */
export function announceChange(path: string): void {
  touchSafely(markerOf(path));
}

function markerOf(path: string): string {
  return `${path}.changed`;
}

function touchSafely(marker: string): void {
  try {
    touch(marker);
  } catch {
    // The commit is stored; the other windows see it on their next tick.
  }
}

/** Creates the file or sets its time. Writes nothing and follows no link, because the name may lead to another file. */
function touch(path: string): void {
  // Windows has no O_NOFOLLOW and O_NONBLOCK. They are undefined there, which is 0 in a sum of bits.
  const { O_WRONLY, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = constants;
  const file = openSync(path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0o600);
  try {
    const now = new Date();
    futimesSync(file, now, now);
  } finally {
    closeSync(file);
  }
}
