import type { DatabaseSync } from 'node:sqlite';

/** First SQLite in which a checkpoint is safe while others write (sqlite.org/wal.html, "WAL-reset bug"). */
const SOUND_CHECKPOINT = [3, 51, 3] as const;

/** Whether this SQLite copies the write-ahead log into the database soundly while other connections write. */
export function checkpointsAreSound(): boolean {
  const version = (process.versions['sqlite'] ?? '').split('.').map(Number);
  for (const [index, needed] of SOUND_CHECKPOINT.entries()) {
    const part = version[index] ?? 0;
    if (part !== needed) return part > needed;
  }
  return true;
}

/** Keeps a connection of a SQLite that is not sound from copying the log by itself. */
export function limitCheckpoints(db: DatabaseSync, sound = checkpointsAreSound()): void {
  if (!sound) db.exec('PRAGMA wal_autocheckpoint = 0');
}

/** Whether this connection may copy the write-ahead log into the database, see `limitCheckpoints`. */
export function mayCheckpoint(db: DatabaseSync): boolean {
  return db.prepare('PRAGMA wal_autocheckpoint').get()?.['wal_autocheckpoint'] !== 0;
}
