import { accessSync, constants, existsSync, lstatSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../../core/store/storeError';
import { makeFolder } from './makeFolder';
import { migrate } from './migrate';
import { SCHEMA_VERSION, schemaVersion } from './migrations';
import { makePrivate } from './privateFile';
import { asStoreError } from './sqliteError';
import { BUSY_TIMEOUT } from './transaction';

/** First SQLite whose write-ahead log is safe with several connections (sqlite.org/wal.html, "WAL-reset bug"). */
const SOUND_WAL = [3, 51, 3] as const;

interface OpenDatabase {
  readonly db: DatabaseSync;
  readonly readOnly: boolean;
}

/** Opens the database, creates it if it does not exist, and migrates its schema. Throws `StoreError`. */
export function openDatabase(path: string): OpenDatabase {
  makeDirectory(path);
  refuseEmptyLink(path);
  const db = connect(path, false);
  // Before anything is written: SQLite gives the log the same rights as the database.
  makePrivate(path);
  try {
    if (schemaVersion(db) > SCHEMA_VERSION) throw new StoreError('newer', path);
    configure(db);
    migrate(db);
    return { db, readOnly: false };
  } catch (error) {
    if (db.isOpen) db.close();
    const failure = asStoreError(error, path, 'cannot-open');
    if (failure.reason === 'newer') return { db: connect(path, true), readOnly: true };
    throw failure;
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

function connect(path: string, readOnly: boolean): DatabaseSync {
  try {
    return new DatabaseSync(path, { timeout: BUSY_TIMEOUT, enableForeignKeyConstraints: true, readOnly });
  } catch (error) {
    throw asStoreError(error, path, 'cannot-open');
  }
}

function configure(db: DatabaseSync): void {
  db.exec(`PRAGMA journal_mode = ${walIsSound() ? 'WAL' : 'DELETE'}`);
  // On a file system without shared memory SQLite does not switch to WAL. It throws no error, so the mode is read back.
  if (db.prepare('PRAGMA journal_mode').get()?.['journal_mode'] !== 'wal') db.exec('PRAGMA journal_mode = DELETE');
  db.exec('PRAGMA synchronous = FULL');
  // Overwrites deleted and changed content, which would otherwise remain in the free parts of pages.
  db.exec('PRAGMA secure_delete = ON');
}

function walIsSound(): boolean {
  const version = (process.versions['sqlite'] ?? '').split('.').map(Number);
  for (const [index, needed] of SOUND_WAL.entries()) {
    const part = version[index] ?? 0;
    if (part !== needed) return part > needed;
  }
  return true;
}
