import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { backup, type DatabaseSync } from 'node:sqlite';
import { type Backups, daysToKeep } from '../../core/store/backups';
import type { Clock } from '../../core/time/clock';
import { StoreError } from '../../core/store/storeError';
import { HOUR, type Instant, MINUTE, SECOND } from '../../core/time/span';
import { makeFolder } from '../connection/makeFolder';
import { createPrivate } from '../connection/privateFile';
import { inThread } from '../thread/inThread';
import { backupDirectory, backupPath, backupsOf, COMPANIONS, removeDatabase, unfinishedOf } from './backupFiles';

/** Pages copied in one step; the window can do other work between the steps. */
const PAGES_AT_A_TIME = 200;

/** How old the copy of this day may get while something is stored. */
const RENEWED_AFTER = 30 * MINUTE;

/** Backups of the open database, in a directory next to it. */
export function backups(db: DatabaseSync, path: string, clock: Clock): Backups {
  const today = () => new Date(clock.now()).toISOString().slice(0, 10);
  return {
    list: () => backupsOf(path),
    makeToday: async () => {
      const target = backupPath(path, today());
      if (path === ':memory:' || isFresh(target, path, clock.now())) return;
      makeFolder(backupDirectory(path));
      const unfinished = `${target}.${randomUUID()}`;
      const madeAt = clock.now();
      try {
        createPrivate(unfinished);
        await backup(db, unfinished, { rate: PAGES_AT_A_TIME });
        await checkCopy(path, unfinished);
        // How old it is counts, and what was running when it was made; see `copiedAt`.
        utimesSync(unfinished, madeAt / SECOND, madeAt / SECOND);
        for (const suffix of COMPANIONS) rmSync(`${target}${suffix}`, { force: true });
        renameSync(unfinished, target);
      } finally {
        removeDatabase(unfinished);
      }
      await prune(path);
      removeUnfinished(path, clock.now());
    },
  };
}

/** Whether the copy of this day has what is stored, but for less than half an hour. */
function isFresh(target: string, path: string, now: Instant): boolean {
  const made = changedAt(target);
  if (made === undefined) return false;
  const isYoung = now >= made && now - made < RENEWED_AFTER;
  return isYoung || [path, `${path}-wal`].every((file) => (changedAt(file) ?? 0) <= made);
}

function changedAt(file: string): Instant | undefined {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs;
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
    const changed = changedAt(file);
    if (changed !== undefined && now - changed > HOUR) rmSync(file, { force: true });
  }
}
