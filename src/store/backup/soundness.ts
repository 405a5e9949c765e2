import { existsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { asStoreError } from '../connection/sqliteError';

/** Which of these files are undamaged data files of this extension. Reads the whole files. */
export function areSound(paths: readonly string[]): boolean[] {
  return paths.map(isSound);
}

/** Whether `path` is an undamaged data file of this extension. Reads the whole file. */
export function isSound(path: string): boolean {
  try {
    return passesCheck(path);
  } catch {
    return false;
  }
}

/** The opposite, except that it throws the error where the file cannot be read now, for example because it is locked. */
export function isDamaged(path: string): boolean {
  try {
    return !passesCheck(path);
  } catch (error) {
    if (asStoreError(error, path, 'cannot-open').reason === 'damaged') return true;
    throw error;
  }
}

function passesCheck(path: string): boolean {
  // SQLite takes an empty file for a database without tables.
  if (statSync(path).size === 0) return false;
  // A change that was interrupted is undone when the file is opened, which a read-only connection cannot do.
  const interrupted = existsSync(`${path}-journal`);
  const db = new DatabaseSync(path, { readOnly: !interrupted, timeout: 5000 });
  try {
    const [first] = Object.values(db.prepare('PRAGMA quick_check(1)').get() ?? {});
    return first === 'ok' && db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'act'").get() !== undefined;
  } finally {
    db.close();
  }
}
