import { constants, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { StoreError } from '../../core/store/storeError';
import type { Instant } from '../../core/time/span';
import { backupsOf, COMPANIONS } from './backupFiles';
import { createPrivate, makePrivate } from '../connection/privateFile';
import { asStoreError } from '../connection/sqliteError';
import type { Backup } from '../../core/store/backups';

/** The backups that are undamaged databases, newest first. */
export function goodBackups(path: string): Backup[] {
  return backupsOf(path).filter((copy) => isSound(copy.path));
}

/**
 * Replaces the database with a backup. The present content is kept in a file with a new name, whose path is returned;
 * nothing is lost. An undamaged database is replaced through SQLite, so that other windows see the change. A damaged
 * one is not open in any window, so its files are renamed. Throws `StoreError`.
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

/** Whether `path` is an undamaged database. */
function isSound(path: string): boolean {
  try {
    // A change that was interrupted is undone when the file is opened, which a read-only connection cannot do.
    const interrupted = existsSync(`${path}-journal`);
    const db = new DatabaseSync(path, { readOnly: !interrupted, timeout: 5000 });
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

/** Writes through SQLite, so that windows that have the file open see the new content like any other change. */
async function overwriteByPages(path: string, from: string, aside: string): Promise<void> {
  const present = new DatabaseSync(path, { timeout: 5000 });
  try {
    createPrivate(aside);
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
  makePrivate(unfinished);
  renameSync(unfinished, path);
}
