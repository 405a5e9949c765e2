import type { DatabaseSync } from 'node:sqlite';
import type { ForgottenObservations } from '../../core/store/eraser';

/** Whether the database has observations. Old backups do not. */
export function hasObservations(db: DatabaseSync): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'observation'").get() !== undefined;
}

/** Deletes observations. Call it in a write transaction. */
export function forgetObservations(db: DatabaseSync, which: ForgottenObservations): void {
  if (!hasObservations(db)) return;
  if ('before' in which) db.prepare('DELETE FROM observation WHERE end_at < ?').run(which.before);
  else db.prepare('DELETE FROM observation WHERE source = ?').run(which.source);
}
