import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { backup, type DatabaseSync } from 'node:sqlite';
import { type Backups, daysToKeep } from '../../core/store/backups';
import type { Clock } from '../../core/time/clock';
import { StoreError } from '../../core/store/storeError';
import { HOUR, type Instant } from '../../core/time/span';
import { makeFolder } from '../connection/makeFolder';
import { createPrivate } from '../connection/privateFile';
import { inThread } from '../thread/inThread';
import { backupDirectory, backupPath, backupsOf, removeDatabase, unfinishedOf } from './backupFiles';

/** Pages copied in one step; the window can do other work between the steps. */
const PAGES_AT_A_TIME = 200;

/** Backups of the open database, in a directory next to it. */
export function backups(db: DatabaseSync, path: string, clock: Clock): Backups {
  const today = () => new Date(clock.now()).toISOString().slice(0, 10);
  return {
    list: () => backupsOf(path),
    makeToday: async () => {
      const target = backupPath(path, today());
      if (path === ':memory:' || existsSync(target)) return;
      makeFolder(backupDirectory(path));
      const unfinished = `${target}.${randomUUID()}`;
      try {
        createPrivate(unfinished);
        await backup(db, unfinished, { rate: PAGES_AT_A_TIME });
        await checkCopy(path, unfinished);
        removeDatabase(target);
        renameSync(unfinished, target);
      } finally {
        removeDatabase(unfinished);
      }
      await prune(path);
      removeUnfinished(path, clock.now());
    },
  };
}

/** Throws `StoreError` if the copy is damaged. Mostly the database is then, because the copy has the same pages. */
async function checkCopy(path: string, copy: string): Promise<void> {
  const [copyIsSound] = await inThread('areSound', path, [copy]);
  if (copyIsSound) return;
  const [isSound] = await inThread('areSound', path, [path]);
  throw isSound ? new StoreError('cannot-write', backupDirectory(path)) : new StoreError('damaged', path);
}

/** Deletes copies that need not be kept. Each is checked before, so that no damaged copy pushes out a good one. */
async function prune(path: string): Promise<void> {
  const copies = backupsOf(path);
  if (daysToKeep(copies.map(({ day }) => day)).length === copies.length) return;
  const sound = await inThread(
    'areSound',
    path,
    copies.map((copy) => copy.path),
  );
  for (const kind of [true, false]) {
    const alike = copies.filter((_, index) => sound[index] === kind);
    const kept = new Set(daysToKeep(alike.map(({ day }) => day)));
    for (const copy of alike) if (!kept.has(copy.day)) removeDatabase(copy.path);
  }
}

/**
 * Removes unfinished backups of windows that were killed. Another window may be writing one now, and may rename it at
 * any moment, so only files that have not changed for an hour are removed.
 */
function removeUnfinished(path: string, now: Instant): void {
  for (const file of unfinishedOf(path)) {
    const changed = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    if (changed !== undefined && now - changed > HOUR) rmSync(file, { force: true });
  }
}
