import type { DatabaseSync } from 'node:sqlite';

/**
 * What was deleted is still in the pages that are free now and in the write-ahead log. `secure_delete` is on from
 * the start; this does the rest, as far as other windows let it.
 */
export function scrubFreePages(db: DatabaseSync): void {
  attempt(db, 'VACUUM');
  emptyLog(db);
}

/** The same where little went, because rewriting the whole file takes long. */
export function emptyLog(db: DatabaseSync): void {
  attempt(db, 'PRAGMA wal_checkpoint(TRUNCATE)');
}

function attempt(db: DatabaseSync, statement: string): void {
  try {
    db.exec(statement);
  } catch {
    // Another window is reading; the rows are gone all the same, and overwritten.
  }
}
