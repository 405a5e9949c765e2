import { type FSWatcher, watch, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Disposable } from '../../core/lifecycle/event';

/**
 * Tells when another window wrote the file. Whoever commits touches a small file beside the database afterwards:
 * watching the database itself would wake the others before the commit can be seen. SQLite's `data_version` then
 * says whether it was somebody else. Where files cannot be watched, `check` is what the caller's own tick is for.
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
    this.#marker = path === ':memory:' ? undefined : `${path}.changed`;
    if (this.#marker !== undefined) this.#watch(this.#marker);
  }

  /** Wakes the other windows after a commit; they also look by themselves, so failing here loses nothing. */
  announce(): void {
    if (this.#marker === undefined) return;
    try {
      writeFileSync(this.#marker, '');
    } catch {
      // The commit is safe; the others see it on their next tick.
    }
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

  #watch(marker: string): void {
    const name = basename(marker);
    try {
      this.#watcher = watch(dirname(marker), { persistent: false }, (_event, file) => {
        if (this.#watcher && (file === null || file === name)) this.check();
      });
      this.#watcher.on('error', () => this.dispose());
    } catch {
      this.#watcher = undefined;
    }
  }
}
