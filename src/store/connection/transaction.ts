import type { DatabaseSync } from 'node:sqlite';
import { isBusy } from './sqliteError';

/** Milliseconds that a write waits for other windows before it gives up. */
export const BUSY_TIMEOUT = 5000;

/** Milliseconds of it that one attempt waits. */
const ATTEMPT = 5;

/**
 * Runs `work` in one write transaction. IMMEDIATE takes the lock first, so that waiting for another window
 * happens before anything is read, never in the middle.
 */
export function immediately<T>(db: DatabaseSync, work: () => T): T {
  begin(db);
  try {
    const result = work();
    db.exec('COMMIT');
    return result;
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/**
 * Takes the lock, in many short attempts: within one, SQLite waits longer from try to try, up to 100 ms
 * (`sqliteDefaultBusyCallback` of its main.c), so that of several busy windows one could stand for a second.
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

/** False when another attempt may help; throws when none does, or at the deadline. */
function tryToBegin(db: DatabaseSync, deadline: number): boolean {
  try {
    db.exec('BEGIN IMMEDIATE');
    return true;
  } catch (error) {
    if (!isBusy(error) || performance.now() >= deadline) throw error;
    return false;
  }
}
