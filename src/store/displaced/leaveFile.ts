import { existsSync, linkSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { backup, type DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import type { Displaced } from '../../core/store/displaced';
import type { Instant } from '../../core/time/span';
import { asideName, removeDatabase } from '../backup/backupFiles';
import { inThread } from '../thread/inThread';
import type { Difference, FileIdentity } from '../connection/fileIdentity';
import type { Judgement, JudgeRequest, Newest } from '../thread/jobs';
import { judge, stampOf, UNFINISHED } from './judge';
import { makeFolder } from '../connection/makeFolder';
import { createPrivate } from '../connection/privateFile';
import { asStoreError } from '../connection/sqliteError';
import { setAsideDamaged } from '../restore/setAsideDamaged';
import { release } from '../restore/swap';

/** Pages copied in one step; the window can do other work between the steps. */
const PAGES_AT_A_TIME = 200;

/** The time between two looks whether a change of the file was the copying of its log, in milliseconds. */
const PERIOD = 20;

/** How long a window that closes waits for another one that leaves the file, in milliseconds. */
const PATIENCE = 1000;

/** An open file that is no longer used. */
interface LeftFile {
  readonly db: DatabaseSync;
  readonly path: string;
  readonly identity: FileIdentity;
  /** The newest that is known to be stored in it. */
  readonly newest: Newest | undefined;
  readonly now: Instant;
}

/** What became of the file; a damaged one is still to be set aside. */
type Settled = Exclude<Displaced, { kind: 'damaged' }> | { readonly kind: 'damaged' };

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
 * reads whole files in a thread of its own, so that the editor goes on. Several windows do this one after the other.
 * Where another window was first, or only copied its log into the file, the database may stay open, and the result is
 * 'same'. Rejects with `StoreError` while that copy cannot be made; then the database stays open, and nothing is lost yet.
 */
export async function leaveFile(left: LeftFile): Promise<Displaced> {
  const { db, path, identity, now } = left;
  const difference = await settled(identity);
  if (difference === undefined) return { kind: 'same' };
  const names = namesBeside(path, now);
  try {
    const isSaved = await saveInSteps(db, names.unfinished);
    const became = await judgeAndSettle(left, names, difference, isSaved);
    if (became.kind !== 'damaged') return became;
    // Another window may have done this already.
    return await setAsideDamaged(path, now, () => undefined);
  } catch (error) {
    throw asStoreError(error, path, 'cannot-write');
  } finally {
    removeDatabase(names.unfinished);
  }
}

async function settled(identity: FileIdentity): Promise<Difference | undefined> {
  for (;;) {
    const difference = identity.difference();
    if (difference !== 'changing') return difference;
    await pause(PERIOD);
  }
}

/** Waits in the same way, and stops the thread meanwhile. */
function settledNow(identity: FileIdentity): Difference | undefined {
  for (;;) {
    const difference = identity.difference();
    if (difference !== 'changing') return difference;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PERIOD);
  }
}

async function judgeAndSettle(left: LeftFile, names: Names, first: Difference, isSaved: boolean): Promise<Settled> {
  const { db, path, identity } = left;
  let isOverwritten = false;
  for (;;) {
    const found = await inThread('judge', path, requestOf(left, names, first));
    try {
      // It was closed meanwhile, which saves what is stored too, or the open file has its name again.
      const present = db.isOpen ? identity.difference() : undefined;
      if (!db.isOpen || (first !== 'overwritten' && present === undefined)) return { kind: 'same' };
      isOverwritten ||= found.isOverwritten;
      if (stampOf(path) !== found.stamp) continue;
      const difference = isOverwritten ? 'overwritten' : (present ?? first);
      return settle(left, names, difference, isSaved ? found.judgement : 'lost');
    } finally {
      release(path);
    }
  }
}

/** Does the same before it returns, because nothing runs any more after a window was closed. */
function leaveFileNow(left: LeftFile): void {
  const { db, path, identity, now } = left;
  const difference = settledNow(identity);
  if (difference === undefined) {
    db.close();
    return;
  }
  const names = namesBeside(path, now);
  try {
    const isSaved = saveNow(db, names.unfinished);
    const { judgement } = judge(path, requestOf(left, names, difference), PATIENCE);
    try {
      settle(left, names, difference, isSaved ? judgement : 'lost');
    } finally {
      release(path);
    }
  } finally {
    removeDatabase(names.unfinished);
  }
}

function requestOf(
  { identity, newest }: LeftFile,
  { unfinished }: Names,
  difference: Difference | undefined,
): JudgeRequest {
  return {
    copy: unfinished,
    newest,
    overwritten: difference === 'overwritten' ? identity.opened : undefined,
    otherLog: identity.hasOwnLog(),
  };
}

function namesBeside(path: string, now: Instant): Names {
  const aside = asideName(path, now);
  return { aside, unfinished: `${aside}${UNFINISHED}` };
}

/**
 * Closes a database at the end of its use, also when its file was changed by another program since the last look. Where
 * another window copies the log into the file just then, this waits for the end of that, a second at most. Where its
 * content cannot be saved then, at least its log is kept from being played into another file.
 */
export function closeSafely(left: LeftFile): void {
  const { db, path, identity, now } = left;
  if (!db.isOpen) return;
  try {
    leaveFileNow(left);
  } catch {
    const hasOwnLog = identity.hasOwnLog();
    if (db.isOpen) db.close();
    if (hasOwnLog) for (const end of ['-wal', '-shm']) renameSync(path + end, `${asideName(path, now)}${end}`);
  }
}

/** Closes the database and puts the files in their places. Takes no longer for a large file than for a small one. */
function settle(
  { db, path, identity }: LeftFile,
  { aside, unfinished }: Names,
  difference: Difference | undefined,
  judgement: Judgement,
): Settled {
  const old = nameOfOpenFile(path, identity);
  const hasOwnLog = identity.hasOwnLog();
  db.close();
  if (judgement === 'own') return { kind: 'same' };
  // SQLite would play a log that belongs to the old file into the new one.
  if (hasOwnLog || difference === 'log-lost')
    for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
  if (judgement === 'lost' || judgement === 'lost-to-other') {
    // Another window that found the file damaged has renamed it, or has put another one in its place, and has told that.
    if (old !== undefined || (judgement === 'lost-to-other' && difference === 'replaced')) return { kind: 'same' };
    if (judgement === 'lost') {
      takePlace(unfinished, path, aside);
      return { kind: 'damaged' };
    }
    renameSync(unfinished, aside);
    return { kind: 'lost', aside };
  }
  if (difference === 'log-lost') {
    renameSync(unfinished, path);
    return { kind: 'same' };
  }
  if (putBack(unfinished, path)) return { kind: 'put-back' };
  if (judgement === 'same' || judgement === 'kept') return { kind: 'same' };
  if (judgement === 'other') {
    if (old !== undefined) return { kind: 'same' };
    renameSync(unfinished, aside);
    return { kind: 'replaced', aside };
  }
  const isEmpty = statSync(path).size === 0;
  if (isEmpty) rmSync(path);
  else renameSync(path, aside);
  putBack(unfinished, path);
  return { kind: 'mended', aside: isEmpty ? undefined : aside };
}

/**
 * Puts what could be read, which is damaged, in the place of what was found, because it has what the log held too. What
 * was found is kept unless it is empty.
 */
function takePlace(unfinished: string, path: string, aside: string): void {
  if (statSync(unfinished).size === 0) return;
  if (existsSync(path) && statSync(path).size > 0) renameSync(path, `${aside}-found`);
  renameSync(unfinished, path);
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
