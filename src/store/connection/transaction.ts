import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../../core/store/storeError';
import { SCHEMA_VERSION, schemaVersion } from './migrations';
import { isBusy } from './sqliteError';

/** How long a write waits for other windows before it fails, in milliseconds. */
export const BUSY_TIMEOUT = 5000;

/** How long one attempt to take the lock waits, in milliseconds. */
const ATTEMPT = 5;

/**
 * Runs `work` in one write transaction. IMMEDIATE takes the write lock at the start, so the wait for another window
 * happens before anything is read. A newer version of the extension may have migrated the database since it was opened.
 * Then nothing is written, and this throws `StoreError` with the reason “newer”.
 */
export function immediately<T>(db: DatabaseSync, work: () => T): T {
  begin(db);
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

/**
 * Takes the write lock, in many short attempts. Within one attempt SQLite waits longer after each try, up to 100 ms
 * (`sqliteDefaultBusyCallback` in its main.c). With several busy windows, one of them could then wait for a second.
 */
function begin(db: DatabaseSync): void {
  const deadline = performance.now() + BUSY_TIMEOUT;
  db.exec(`PRAGMA busy_timeout = ${ATTEMPT}`);
  try {
    let begun = false;
    while (!begun) begun = tryToBegin(db, deadline);
  } finally {
    db.exec(`PRAGMA busy_timeout = ${BUSY_TIMEOUT}`);
  }
}

/** Returns false if another attempt may succeed. Throws for errors other than a held lock, and after the deadline. */
function tryToBegin(db: DatabaseSync, deadline: number): boolean {
  try {
    db.exec('BEGIN IMMEDIATE');
    return true;
  } catch (error) {
    if (!isBusy(error) || performance.now() >= deadline) throw error;
    return false;
  }
}
