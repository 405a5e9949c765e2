import { constants, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { StoreError } from '../../core/store/storeError';
import type { Instant } from '../../core/time/span';
import { backupsOf } from './backupFiles';
import { asStoreError } from '../connection/sqliteError';
import type { Backup } from '../../core/store/backups';

/** Files that belong to a database beside the database itself. */
const COMPANIONS = ['-wal', '-shm', '-journal'];

/** The copies that are sound databases, newest first. */
export function goodBackups(path: string): Backup[] {
  return backupsOf(path).filter((copy) => isSound(copy.path));
}

/**
 * Puts a copy in the place of the file. What is there now is set aside under a new name, which is given back; nothing
 * is overwritten. Other windows see the change when the file is sound; a damaged one they do not have open.
 * Throws `StoreError`.
 */
export async function restoreBackup(path: string, from: string, now: Instant): Promise<string | undefined> {
  if (!isSound(from)) throw new StoreError('damaged', from);
  const aside = `${path}.aside-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}`;
  try {
    if (!existsSync(path)) {
      putInPlace(from, path);
      return undefined;
    }
    if (isSound(path)) await overwriteByPages(path, from, aside);
    else {
      for (const suffix of ['', ...COMPANIONS]) {
        if (existsSync(`${path}${suffix}`)) renameSync(`${path}${suffix}`, `${aside}${suffix}`);
      }
      putInPlace(from, path);
    }
    return aside;
  } catch (error) {
    throw asStoreError(error, path, 'cannot-write');
  }
}

/** Whether `path` is a database without damage. */
function isSound(path: string): boolean {
  try {
    const db = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
    try {
      const [first] = Object.values(db.prepare('PRAGMA quick_check(1)').get() ?? {});
      return first === 'ok';
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}

/** Through SQLite, so that windows that have the file open see the new content as they see any other change. */
async function overwriteByPages(path: string, from: string, aside: string): Promise<void> {
  const present = new DatabaseSync(path, { timeout: 5000 });
  try {
    await backup(present, aside);
  } finally {
    present.close();
  }
  const copy = new DatabaseSync(from, { readOnly: true });
  try {
    await backup(copy, path);
  } finally {
    copy.close();
  }
}

function putInPlace(from: string, path: string): void {
  const unfinished = `${path}.restoring`;
  rmSync(unfinished, { force: true });
  copyFileSync(from, unfinished, constants.COPYFILE_EXCL);
  renameSync(unfinished, path);
}
