import { constants, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { backup, DatabaseSync } from 'node:sqlite';
import { StoreError } from '../../core/store/storeError';
import type { Instant } from '../../core/time/span';
import { backupsOf, COMPANIONS } from './backupFiles';
import { createPrivate, makePrivate } from '../connection/privateFile';
import { inThread } from '../thread/inThread';
import { asStoreError } from '../connection/sqliteError';
import type { Backup } from '../../core/store/backups';

/** The backups that are undamaged databases, newest first. */
export async function goodBackups(path: string): Promise<Backup[]> {
  const copies = backupsOf(path);
  const sound = await inThread(
    'areSound',
    path,
    copies.map((copy) => copy.path),
  );
  return copies.filter((_, index) => sound[index]);
}

/**
 * Replaces the database with a backup. The present content is kept in a file with a new name, whose path is returned;
 * nothing is lost. An undamaged database is replaced through SQLite, so that other windows see the change. A damaged
 * one is not open in any window, so its files are renamed. Throws `StoreError`.
 */
export async function restoreBackup(path: string, from: string, now: Instant): Promise<string | undefined> {
  if (!(await isSound(from))) throw new StoreError('damaged', from);
  const aside = `${path}.aside-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}`;
  try {
    if (!existsSync(path)) {
      putInPlace(from, path);
      return undefined;
    }
    if (await isSound(path)) await overwriteByPages(path, from, aside);
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
async function isSound(path: string): Promise<boolean> {
  const [sound = false] = await inThread('areSound', path, [path]);
  return sound;
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
