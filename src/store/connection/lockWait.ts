import type { DatabaseSync } from 'node:sqlite';
import { isBusy } from './sqliteError';

/** How long one attempt waits for a lock, in milliseconds. */
export const ATTEMPT = 5;

/** After this long, in milliseconds, no call in the same turn of the event loop waits any more. */
const LONGEST_WAIT = 30;

/** How long the calls of this turn have waited in vain. There is one event loop, so there is one such number. */
let waited = 0;

/** The connections that do not wait for the rest of this turn. */
const impatient = new Set<DatabaseSync>();

/**
 * Repeats `work` while another connection holds the lock, then throws the error of SQLite. All calls in one turn of the
 * event loop together wait for less than 40 ms, because the editor stands still meanwhile. SQLite itself would wait
 * longer after each try, up to 100 ms (`sqliteDefaultBusyCallback` in its main.c), so each attempt is short. `db` is
 * the connection that `work` uses, if it is open already.
 */
export function whileLocked<T>(work: () => T, db?: DatabaseSync): T {
  for (;;) {
    const began = performance.now();
    try {
      return work();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (waited === 0) setImmediate(beginTurn);
      waited += performance.now() - began;
      if (waited < LONGEST_WAIT) continue;
      if (db) stopWaiting(db);
      throw error;
    }
  }
}

function stopWaiting(db: DatabaseSync): void {
  db.exec('PRAGMA busy_timeout = 0');
  impatient.add(db);
}

function beginTurn(): void {
  waited = 0;
  for (const db of impatient) if (db.isOpen) db.exec(`PRAGMA busy_timeout = ${ATTEMPT}`);
  impatient.clear();
}
