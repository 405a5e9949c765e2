import { rmdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { backupDirectory, backupsOf, removeDatabase, setAside, unfinishedOf } from '../backup/backupFiles';
import { SECOND } from '../../core/time/span';
import { isBusy } from '../connection/sqliteError';
import { immediately } from '../connection/transaction';
import { withDatabase } from '../connection/withDatabase';
import { metaTable } from '../tables/metaTable';
import type { Report } from '../thread/jobs';
import { eraseFromCopy } from './erase';
import { forgetNames } from './forget';
import { forgetObservations } from './forgetObservations';
import { forgetProject } from './forgetProject';
import { emptyLog, scrubFreePages } from './scrub';
import { type CopyWork, readUnfinished, writeUnfinished } from './unfinished';

/**
 * Does what deletions left to do: deletes from the copies, and overwrites what is left in free pages and in the log.
 * What is not possible now, because another program reads a file, stays to be done. Returns true when nothing does.
 */
export function finishDeletion(db: DatabaseSync, path: string, report: Report): boolean {
  const meta = metaTable(db);
  const { copies, freePages, log } = readUnfinished(meta);
  const files = copies.length > 0 ? backupsOf(path) : [];
  const steps = files.length + 2;
  const mayBeUnreadable = copies.some((work) => !isUpkeep(work));
  // Renamed and unfinished files may be unreadable, so a range cannot be cut out of them; they are deleted.
  let copied = !mayBeUnreadable || attempt(() => removeUnreadable(path));
  for (const [index, file] of files.entries()) {
    copied = cleanCopy(file.path, copies, db) && copied;
    report((index + 1) / steps);
  }
  // The folder stays where another window makes a copy in it at this moment.
  if (copies.some((work) => 'everything' in work)) attempt(() => rmdirSync(backupDirectory(path)));
  const scrubbed = !freePages || scrubFreePages(db);
  report((steps - 1) / steps);
  const emptied = !(log || freePages) || emptyLog(db);
  immediately(db, () => {
    const now = readUnfinished(meta);
    // Another window may have deleted something meanwhile. That is still to be done.
    const isNew = now.copies.length > copies.length;
    writeUnfinished(meta, {
      copies: copied ? now.copies.slice(copies.length) : now.copies,
      freePages: isNew || !scrubbed,
      log: isNew || !emptied,
    });
  });
  report(1);
  return meta.get('unfinished') === undefined;
}

function removeUnreadable(path: string): void {
  for (const file of setAside(path)) removeDatabase(file);
  for (const file of unfinishedOf(path)) rmSync(file, { force: true });
}

/** Whether this is done each day, and not asked for by anybody. */
function isUpkeep(work: CopyWork): boolean {
  return 'forgotten' in work || ('observations' in work && 'before' in work.observations);
}

/** Returns false if the copy can be neither changed nor deleted now. */
function cleanCopy(path: string, copies: readonly CopyWork[], from: DatabaseSync): boolean {
  try {
    if (copies.some((work) => 'everything' in work)) removeDatabase(path);
    else keepingTime(path, () => withDatabase(path, (copy) => cleanOpenCopy(copy, copies, from)));
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    // What is forgotten day by day deletes no copy: nobody asked for that, and an unreadable one cannot be restored anyway.
    return copies.every(isUpkeep) || attempt(() => removeDatabase(path));
  }
}

/** The time of a copy says when it was made: how old it is, and when a duty ended that was running in it. */
function keepingTime(path: string, work: () => void): void {
  const { atimeMs, mtimeMs } = statSync(path);
  work();
  utimesSync(path, atimeMs / SECOND, mtimeMs / SECOND);
}

function cleanOpenCopy(copy: DatabaseSync, copies: readonly CopyWork[], from: DatabaseSync): void {
  copy.exec('PRAGMA journal_mode = DELETE');
  immediately(copy, () => {
    for (const work of copies) {
      if ('range' in work) eraseFromCopy(copy, work.range, work.gone, from);
      else if ('forgotten' in work) forgetNames(copy, work.forgotten);
      else if ('project' in work) forgetProject(copy, work.project);
      else if ('observations' in work) forgetObservations(copy, work.observations);
    }
  });
  if (copies.some((work) => 'range' in work || 'project' in work)) copy.exec('VACUUM');
}

function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
