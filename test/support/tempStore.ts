import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { DirectStore } from '../../src/core/store/store';
import { MINUTE } from '../../src/core/time/span';
import { openStore } from '../../src/store/sqliteStore';

/** A clock whose time changes only when a test calls `forward`. */
export class HandClock {
  #now: number;

  constructor(now = Date.UTC(2026, 10, 23, 9)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  zone(): string {
    return 'Europe/Berlin';
  }

  forward(minutes: number): void {
    this.#now += minutes * MINUTE;
  }
}

/** A real store file in a temporary directory, and the connections to it. */
export class TempStores {
  readonly directory = mkdtempSync(join(tmpdir(), 'invisible-load-store-'));
  readonly path = join(this.directory, 'invisible-load.db');
  readonly clock = new HandClock();
  readonly #open: DirectStore[] = [];

  /** Opens one more connection to the file, as another window would. */
  open(): DirectStore {
    const store = openStore(this.path, this.clock);
    this.#open.push(store);
    return store;
  }

  closeAll(): void {
    for (const store of this.#open.splice(0)) store.dispose();
  }

  dispose(): void {
    this.closeAll();
    rmSync(this.directory, { recursive: true, force: true });
  }

  /** Works directly on the database file, without the store. */
  raw<T>(work: (db: DatabaseSync) => T): T {
    const db = new DatabaseSync(this.path, { timeout: 5000 });
    try {
      return work(db);
    } finally {
      db.close();
    }
  }
}

/** Every row of the tables with data that a person entered, as stored. */
export function contentOf(db: DatabaseSync): Record<string, unknown[]> {
  const tables = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql LIKE '%deleted_at%'",
    )
    .all()
    .map((row) => String(row['name']));
  return Object.fromEntries(
    tables.map((table) => [
      table,
      db
        .prepare(`SELECT * FROM ${table} ORDER BY id`)
        .all()
        .map((row) => ({ ...row })),
    ]),
  );
}
