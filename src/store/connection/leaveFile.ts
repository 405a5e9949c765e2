import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Displaced } from '../../core/store/displaced';
import type { Instant } from '../../core/time/span';
import type { FileIdentity } from './fileIdentity';
import { holdsAllOf, isSoundStore } from './holdsAllOf';
import { makeFolder } from './makeFolder';
import { createPrivate, makePrivate } from './privateFile';
import { asStoreError } from './sqliteError';

/**
 * Closes a database whose file at `path` is no longer the open one, and decides which file is used from now on. Nothing
 * is written into a file that another program put there, neither by this nor by SQLite when it closes. Everything that
 * is stored is first copied from the open connection, which still reads the old file. Throws `StoreError` while that
 * copy cannot be made; then the database stays open, and nothing is lost yet.
 */
export function leaveFile(db: DatabaseSync, path: string, identity: FileIdentity, now: Instant): Displaced {
  const difference = identity.difference();
  const aside = asideName(path, now);
  const unfinished = `${aside}.unfinished`;
  try {
    const old = nameOfOpenFile(path, identity);
    const isSaved = saveAll(db, unfinished);
    // As another file it is not the one that SQLite would copy the log into when it closes.
    if (difference === 'overwritten') giveOtherIdentity(path, `${aside}.copy`);
    const hasOwnLog = identity.hasOwnLog();
    db.close();
    // SQLite would play a log that belongs to the old file into the new one.
    if (hasOwnLog || difference === 'log-lost')
      for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
    if (!isSaved) return { kind: 'lost' };
    if (difference === 'log-lost') {
      renameSync(unfinished, path);
      return { kind: 'same' };
    }
    return settle(path, unfinished, aside, old);
  } catch (error) {
    throw asStoreError(error, path, 'cannot-write');
  } finally {
    if (existsSync(unfinished)) rmSync(unfinished);
  }
}

/** A new name beside `path`. Deleting data finds files with such names. */
function asideName(path: string, now: Instant): string {
  return `${path}.aside-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}`;
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
    leaveFile(db, path, identity, now);
  } catch {
    const hasOwnLog = identity.hasOwnLog();
    if (db.isOpen) db.close();
    if (hasOwnLog) for (const end of ['-wal', '-shm']) renameSync(path + end, `${asideName(path, now)}${end}`);
  }
}

/** `unfinished` holds everything that was stored. `old` is the name under which the open file is kept already. */
function settle(path: string, unfinished: string, aside: string, old: string | undefined): Displaced {
  if (putBack(unfinished, path)) return { kind: 'put-back' };
  if (isSoundStore(path)) {
    if (holdsAllOf(path, unfinished)) return { kind: 'same' };
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
  } catch (error) {
    if (existsSync(path)) return false;
    // Some file systems know no links.
    if (!(error instanceof Error)) throw error;
    renameSync(unfinished, path);
    return true;
  }
}

/** Copies everything that is stored into a new file. False when it cannot be read any more. */
function saveAll(db: DatabaseSync, to: string): boolean {
  try {
    makeFolder(dirname(to));
    createPrivate(to);
    db.prepare('VACUUM INTO ?').run(to);
  } catch (error) {
    const failure = asStoreError(error, to, 'cannot-write');
    if (failure.reason === 'damaged') return false;
    throw failure;
  }
  return isSoundStore(to);
}

/** The name of the open file if a window of this extension renamed it, for example when a backup was restored. */
function nameOfOpenFile(path: string, identity: FileIdentity): string | undefined {
  const folder = dirname(path);
  if (!existsSync(folder)) return undefined;
  const renamed = readdirSync(folder).filter((name) => name.startsWith(`${basename(path)}.aside-`));
  return renamed.map((name) => join(folder, name)).find((name) => identity.isOpenFile(name));
}

function giveOtherIdentity(path: string, copy: string): void {
  copyFileSync(path, copy);
  makePrivate(copy);
  renameSync(copy, path);
}
