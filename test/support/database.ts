import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A duty entry as it is stored. */
export interface StoredEntry {
  readonly id: string;
  readonly category: string;
  readonly duty: string | null;
  readonly requester: string | null;
  readonly topic: string | null;
  readonly note: string | null;
  readonly start_at: number;
  readonly end_at: number | null;
}

/** The data that the extension has stored, read directly from the database file. */
export class StoredData {
  readonly #path: string;

  constructor(dataDirectory: string) {
    this.#path = join(dataDirectory, 'invisible-load.db');
  }

  /** Duty entries that are not deleted, by start. */
  entries(): StoredEntry[] {
    return this.all<StoredEntry>('SELECT * FROM duty_entry WHERE deleted_at IS NULL ORDER BY start_at');
  }

  activityCount(): number {
    return this.all<{ count: number }>('SELECT count(*) AS count FROM activity')[0]?.count ?? 0;
  }

  all<Row>(sql: string): Row[] {
    const db = new DatabaseSync(this.#path, { readOnly: true, timeout: 5000 });
    try {
      return db.prepare(sql).all() as Row[];
    } finally {
      db.close();
    }
  }
}
