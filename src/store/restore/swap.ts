import { copyFileSync, existsSync, linkSync, lstatSync, renameSync, rmSync, statSync } from 'node:fs';
import { StoreError } from '../../core/store/storeError';
import { MINUTE, SECOND } from '../../core/time/span';
import { COMPANIONS } from '../backup/backupFiles';
import { createPrivate } from '../connection/privateFile';
import { upgrade } from '../connection/migrate';
import { SCHEMA_VERSION, schemaVersion } from '../connection/migrations';
import { immediately } from '../connection/transaction';
import { withDatabase } from '../connection/withDatabase';
import { metaTable } from '../tables/metaTable';
import { copiedAt, endRevived } from './endRevived';

/** A claim that is older was left by a window that was killed. */
const LONGEST_CLAIM = MINUTE;

/** How long a window waits for the claim of another one, and how long it takes until it looks again, in milliseconds. */
const PATIENCE = 10 * SECOND;
const PERIOD = 20;

/**
 * Waits until no other window replaces the file at `path`, and keeps others from it until `swap` or `release`. All
 * windows find a damaged file at the same moment when they are opened together. Stops the thread while it waits, which is
 * for `patience` milliseconds at most; then it throws `StoreError` “busy”.
 */
export function claim(path: string, patience = PATIENCE): void {
  const until = performance.now() + patience;
  const name = preparedName(path);
  for (;;) {
    const claimed = lstatSync(name, { throwIfNoEntry: false });
    // A symbolic link is no claim of a window.
    if (claimed && (!claimed.isFile() || Date.now() - claimed.mtimeMs > LONGEST_CLAIM)) release(path);
    try {
      createPrivate(name);
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      if (performance.now() >= until) throw new StoreError('busy', path);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PERIOD);
    }
  }
}

/** Prepares a copy of `from` to take the place of the claimed file. One that a newer version made is left as it is. */
export function prepare(path: string, from: string): void {
  const name = preparedName(path);
  copyFileSync(from, name);
  withDatabase(name, (db) => {
    if (schemaVersion(db) > SCHEMA_VERSION) return;
    immediately(db, () => {
      upgrade(db);
      // What a deletion had still to do when the copy was made would delete the file that is kept now.
      metaTable(db).remove('unfinished');
      endRevived(db, copiedAt(from), undefined);
    });
  });
}

/** Gives the claim up. */
export function release(path: string): void {
  for (const suffix of ['', ...COMPANIONS]) rmSync(preparedName(path) + suffix, { force: true });
}

/**
 * Keeps the claimed file as `aside`, if it is there, and puts what was prepared in its place, if anything was. There is
 * a file at the path at every moment, because a window that found none would begin a new one.
 */
export function swap(path: string, aside: string): void {
  const prepared = preparedName(path);
  const hasNext = statSync(prepared).size > 0;
  // First what belongs to the file: SQLite would play a log into another file that it finds at the path.
  for (const suffix of COMPANIONS) if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix);
  if (!hasNext) {
    renameSync(path, aside);
    release(path);
    return;
  }
  if (existsSync(path)) keep(path, aside);
  renameSync(prepared, path);
}

function keep(path: string, aside: string): void {
  try {
    linkSync(path, aside);
  } catch {
    // Some file systems know no links.
    renameSync(path, aside);
  }
}

/** Deleting data finds a file with this name. */
function preparedName(path: string): string {
  return `${path}.restoring`;
}
