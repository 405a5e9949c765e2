import { accessSync, constants, existsSync, lstatSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../../core/store/storeError';
import { checkpointsAreSound, limitCheckpoints } from './checkpoints';
import { makeFolder } from './makeFolder';
import { migrate } from './migrate';
import { SCHEMA_VERSION, schemaVersion } from './migrations';
import { makePrivate } from './privateFile';
import { ATTEMPT, whileLocked } from './lockWait';
import { asStoreError, isBusy } from './sqliteError';

interface OpenDatabase {
  readonly db: DatabaseSync;
  readonly readOnly: boolean;
}

/**
 * Opens the database, creates it if it does not exist, and migrates its schema. `sound` is whether this SQLite
 * copies the write-ahead log into the database soundly while other connections write. Throws `StoreError`.
 */
export function openDatabase(path: string, sound = checkpointsAreSound()): OpenDatabase {
  makeDirectory(path);
  refuseEmptyLink(path);
  refuseWithoutRights(path);
  try {
    return whileLocked(() => prepared(path, sound));
  } catch (error) {
    throw asStoreError(error, path, 'cannot-open');
  }
}

function prepared(path: string, sound: boolean): OpenDatabase {
  const db = connect(path, false);
  // Before anything is written: SQLite gives the log the same rights as the database.
  makePrivate(path);
  try {
    if (schemaVersion(db) > SCHEMA_VERSION) throw new StoreError('newer', path);
    configure(db, sound);
    migrate(db);
    return { db, readOnly: false };
  } catch (error) {
    if (db.isOpen) db.close();
    if (error instanceof StoreError && error.reason === 'newer') return { db: connect(path, true), readOnly: true };
    throw error;
  }
}

function makeDirectory(path: string): void {
  if (path === ':memory:') return;
  try {
    makeFolder(dirname(path));
    accessSync(dirname(path), constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new StoreError(existsSync(path) ? 'cannot-write' : 'cannot-create', dirname(path), error);
  }
}

/** People may keep the database elsewhere through a link. But a link must not make a database out of any empty file. */
function refuseEmptyLink(path: string): void {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  if (!statSync(path, { throwIfNoEntry: false })?.size) throw new StoreError('cannot-open', path);
}

/** SQLite would open such a file for reading only, and could not write either when the rights are back. */
function refuseWithoutRights(path: string): void {
  if (!existsSync(path)) return;
  try {
    accessSync(path, constants.W_OK);
  } catch (error) {
    throw new StoreError('cannot-write', path, error);
  }
}

function connect(path: string, readOnly: boolean): DatabaseSync {
  return new DatabaseSync(path, { timeout: ATTEMPT, enableForeignKeyConstraints: true, readOnly });
}

function configure(db: DatabaseSync, sound: boolean): void {
  if (sound) useLog(db);
  else avoidLog(db);
  db.exec('PRAGMA synchronous = FULL');
  // Overwrites deleted and changed content, which would otherwise remain in the free parts of pages.
  db.exec('PRAGMA secure_delete = ON');
}

function useLog(db: DatabaseSync): void {
  db.exec('PRAGMA journal_mode = WAL');
  // On a file system without shared memory SQLite does not switch to WAL. It throws no error, so the mode is read back.
  if (db.prepare('PRAGMA journal_mode').get()?.['journal_mode'] !== 'wal') db.exec('PRAGMA journal_mode = DELETE');
}

/**
 * A window with a newer SQLite may have the file open with a log, or may open it so later, and then this one uses the
 * log too. Writing to it is sound in every version; only copying it into the database is not, and this connection never
 * does that. When it is closed last, SQLite copies the log while it holds the file alone.
 */
function avoidLog(db: DatabaseSync): void {
  limitCheckpoints(db, false);
  try {
    db.exec('PRAGMA journal_mode = DELETE');
  } catch (error) {
    // The mode is changed only when no other window has the file open with a log.
    if (!isBusy(error)) throw error;
  }
}
