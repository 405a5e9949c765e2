import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Disposable } from '../core/event';

/**
 * Tells when another window wrote the file. The file system says that something happened, SQLite's
 * `data_version` says whether it was a commit by somebody else. Where files cannot be watched, `check` is
 * what the caller's own tick is for.
 */
export class ChangeWatch implements Disposable {
  readonly #version: () => unknown;
  readonly #changed: () => void;
  #watcher: FSWatcher | undefined;
  #seen: unknown;

  constructor(db: DatabaseSync, path: string, changed: () => void) {
    const statement = db.prepare('PRAGMA data_version');
    this.#version = () => statement.get()?.['data_version'];
    this.#changed = changed;
    this.#seen = this.#version();
    if (path !== ':memory:') this.#watch(path);
  }

  /** Looks once; cheap. */
  check(): void {
    const version = this.#version();
    if (version === this.#seen) return;
    this.#seen = version;
    this.#changed();
  }

  dispose(): void {
    this.#watcher?.close();
    this.#watcher = undefined;
  }

  #watch(path: string): void {
    const name = basename(path);
    try {
      this.#watcher = watch(dirname(path), { persistent: false }, (_event, file) => {
        if (this.#watcher && (file === null || file.startsWith(name))) this.check();
      });
      this.#watcher.on('error', () => this.dispose());
    } catch {
      this.#watcher = undefined;
    }
  }
}
