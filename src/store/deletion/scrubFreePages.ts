import type { DatabaseSync } from 'node:sqlite';

/**
 * Removes deleted content from free pages and from the write-ahead log, unless another window prevents it by reading.
 * `secure_delete` already overwrites most of it.
 */
export function scrubFreePages(db: DatabaseSync): void {
  attempt(db, 'VACUUM');
  emptyLog(db);
}

/** Empties the write-ahead log only. For small deletions, because rewriting the whole file takes long. */
export function emptyLog(db: DatabaseSync): void {
  attempt(db, 'PRAGMA wal_checkpoint(TRUNCATE)');
}

function attempt(db: DatabaseSync, statement: string): void {
  try {
    db.exec(statement);
  } catch {
    // Another window is reading. The rows are deleted and overwritten nevertheless.
  }
}
