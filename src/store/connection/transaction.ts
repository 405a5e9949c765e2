import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../../core/store/storeError';
import { SCHEMA_VERSION, schemaVersion } from './migrations';

/**
 * Runs `work` in one write transaction. IMMEDIATE takes the write lock at the start, so the wait for another window
 * happens before anything is read. When the lock is not free nothing is changed, and SQLite's error is thrown. A newer
 * version of the extension may have migrated the database since it was opened. Then nothing is written either, and this
 * throws `StoreError` with the reason “newer”.
 */
export function immediately<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE');
  try {
    if (schemaVersion(db) > SCHEMA_VERSION) throw new StoreError('newer', db.location() ?? '');
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}
