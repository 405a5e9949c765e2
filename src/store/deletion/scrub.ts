import type { DatabaseSync } from 'node:sqlite';
import { mayCheckpoint } from '../connection/checkpoints';

/**
 * Rewrites the file without its free pages, which may hold deleted text that `secure_delete` did not overwrite. Returns
 * false if another program prevents it by reading or writing.
 */
export function scrubFreePages(db: DatabaseSync): boolean {
  try {
    db.exec('VACUUM');
    return true;
  } catch {
    return false;
  }
}

/** Moves the write-ahead log to the file and empties it. Returns false if another program prevents it by reading. */
export function emptyLog(db: DatabaseSync): boolean {
  if (!mayCheckpoint(db)) return false;
  try {
    return db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0;
  } catch {
    return false;
  }
}
