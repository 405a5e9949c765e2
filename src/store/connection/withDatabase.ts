import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../../core/store/storeError';
import { limitCheckpoints } from './checkpoints';

/** How long a call waits for other connections, in milliseconds. It runs in a thread of its own. */
const BUSY_TIMEOUT = 5000;

/** Opens a further connection to an existing database for as long as `work` runs. Deleted content is overwritten. */
export function withDatabase<T>(path: string, work: (db: DatabaseSync) => T): T {
  // SQLite would create the file.
  if (!existsSync(path)) throw new StoreError('cannot-open', path);
  const db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true });
  try {
    limitCheckpoints(db);
    db.exec('PRAGMA synchronous = FULL');
    db.exec('PRAGMA secure_delete = ON');
    return work(db);
  } finally {
    db.close();
  }
}
