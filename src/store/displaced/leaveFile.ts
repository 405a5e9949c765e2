import { existsSync, linkSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { backup, type DatabaseSync } from 'node:sqlite';
import type { Displaced } from '../../core/store/displaced';
import type { Instant } from '../../core/time/span';
import { asideName, removeDatabase } from '../backup/backupFiles';
import { inThread } from '../thread/inThread';
import type { Difference, FileIdentity } from '../connection/fileIdentity';
import type { Judgement, JudgeRequest } from '../thread/jobs';
import { judge, stampOf } from './judge';
import { makeFolder } from '../connection/makeFolder';
import { createPrivate } from '../connection/privateFile';
import { asStoreError } from '../connection/sqliteError';
import { setAsideDamaged } from '../restore/setAsideDamaged';

/** Pages copied in one step; the window can do other work between the steps. */
const PAGES_AT_A_TIME = 200;

/** Names for what is made while a file is left. */
interface Names {
  /** For what is kept beside the file that is used from now on. */
  readonly aside: string;
  /** For the copy of everything that is stored. */
  readonly unfinished: string;
}

/**
 * Closes a database whose file at `path` is no longer the open one, and decides which file is used from now on. Nothing
 * is written into a file that another program put there, neither by this nor by SQLite when it closes. Everything that
 * is stored is first copied from the open connection, which still reads the old file; that is done in steps, and what
 * reads whole files in a thread of its own, so that the editor goes on. Rejects with `StoreError` while that copy cannot
 * be made; then the database stays open, and nothing is lost yet.
 */
export async function leaveFile(
  db: DatabaseSync,
  path: string,
  identity: FileIdentity,
  now: Instant,
): Promise<Displaced> {
  const difference = identity.difference();
  const names = namesBeside(path, now);
  try {
    const isSaved = await saveInSteps(db, names.unfinished);
    for (;;) {
      const found = await inThread('judge', path, requestOf(names, identity, difference));
      // It was closed meanwhile, which saves what is stored too, or the open file has its name again.
      const isMoved = difference === 'gone' || difference === 'replaced';
      if (!db.isOpen || (isMoved && identity.isOpenFile(path))) return { kind: 'same' };
      if (stampOf(path) === found.stamp) {
        const displaced = settle(db, path, identity, names, difference, isSaved ? found.judgement : 'lost');
        if (displaced.kind !== 'lost') return displaced;
        const next = await setAsideDamaged(path, now, () => undefined);
        return next.kind === 'damaged' ? next : displaced;
      }
    }
  } catch (error) {
    throw asStoreError(error, path, 'cannot-write');
  } finally {
    removeDatabase(names.unfinished);
  }
}

/** Does the same before it returns, because nothing runs any more after a window was closed. */
function leaveFileNow(db: DatabaseSync, path: string, identity: FileIdentity, now: Instant): void {
  const difference = identity.difference();
  const names = namesBeside(path, now);
  try {
    const isSaved = saveNow(db, names.unfinished);
    const { judgement } = judge(path, requestOf(names, identity, difference));
    settle(db, path, identity, names, difference, isSaved ? judgement : 'lost');
  } finally {
    removeDatabase(names.unfinished);
  }
}

function requestOf({ unfinished }: Names, identity: FileIdentity, difference: Difference | undefined): JudgeRequest {
  return { copy: unfinished, overwritten: difference === 'overwritten', otherLog: identity.hasOwnLog() };
}

function namesBeside(path: string, now: Instant): Names {
  const aside = asideName(path, now);
  return { aside, unfinished: `${aside}.unfinished` };
}

/**
 * Closes a database at the end of its use, also when its file was changed by another program since the last look. Where
 * its content cannot be saved then, at least its log is kept from being played into another file.
 */
export function closeSafely(db: DatabaseSync, path: string, identity: FileIdentity, now: Instant): void {
  if (!db.isOpen) return;
  if (identity.difference() === undefined) {
    db.close();
    return;
  }
  try {
    leaveFileNow(db, path, identity, now);
  } catch {
    const hasOwnLog = identity.hasOwnLog();
    if (db.isOpen) db.close();
    if (hasOwnLog) for (const end of ['-wal', '-shm']) renameSync(path + end, `${asideName(path, now)}${end}`);
  }
}

/** Closes the database and puts the files in their places. Takes no longer for a large file than for a small one. */
function settle(
  db: DatabaseSync,
  path: string,
  identity: FileIdentity,
  { aside, unfinished }: Names,
  difference: Difference | undefined,
  judgement: Judgement,
): Displaced {
  const old = nameOfOpenFile(path, identity);
  const hasOwnLog = identity.hasOwnLog();
  db.close();
  if (judgement === 'own') return { kind: 'same' };
  // SQLite would play a log that belongs to the old file into the new one.
  if (hasOwnLog || difference === 'log-lost')
    for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
  // Another window that found the file damaged has renamed it, and has told that.
  if (judgement === 'lost') return { kind: old === undefined ? 'lost' : 'same' };
  if (difference === 'log-lost') {
    renameSync(unfinished, path);
    return { kind: 'same' };
  }
  if (putBack(unfinished, path)) return { kind: 'put-back' };
  if (judgement === 'same') return { kind: 'same' };
  if (judgement === 'other') {
    if (old !== undefined) return { kind: 'replaced', aside: old };
    renameSync(unfinished, aside);
    return { kind: 'replaced', aside };
  }
  const isEmpty = statSync(path).size === 0;
  if (isEmpty) rmSync(path);
  else renameSync(path, aside);
  putBack(unfinished, path);
  return { kind: 'mended', aside: isEmpty ? undefined : aside };
}

/** False if there is a file at `path`, perhaps since this moment; it is not touched then. */
function putBack(unfinished: string, path: string): boolean {
  if (existsSync(path)) return false;
  try {
    linkSync(unfinished, path);
    return true;
  } catch {
    if (existsSync(path)) return false;
    // Some file systems know no links.
    renameSync(unfinished, path);
    return true;
  }
}

/** Copies everything that is stored into a new file, with the editor going on. False when it cannot be read any more. */
async function saveInSteps(db: DatabaseSync, to: string): Promise<boolean> {
  try {
    makeFolder(dirname(to));
    createPrivate(to);
    await backup(db, to, { rate: PAGES_AT_A_TIME });
    return true;
  } catch (error) {
    return falseIfDamaged(error, to);
  }
}

/** Does the same before it returns. */
function saveNow(db: DatabaseSync, to: string): boolean {
  try {
    makeFolder(dirname(to));
    createPrivate(to);
    db.prepare('VACUUM INTO ?').run(to);
    return true;
  } catch (error) {
    return falseIfDamaged(error, to);
  }
}

function falseIfDamaged(error: unknown, to: string): false {
  const failure = asStoreError(error, to, 'cannot-write');
  if (failure.reason === 'damaged') return false;
  throw failure;
}

/** The name of the open file if a window of this extension renamed it, for example when a backup was restored. */
function nameOfOpenFile(path: string, identity: FileIdentity): string | undefined {
  const folder = dirname(path);
  if (!existsSync(folder)) return undefined;
  const renamed = readdirSync(folder).filter((name) => name.startsWith(`${basename(path)}.aside-`));
  return renamed.map((name) => join(folder, name)).find((name) => identity.isOpenFile(name));
}
