import { constants, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { StoreError } from '../../core/store/storeError';
import { COMPANIONS } from '../backup/backupFiles';
import { isDamaged, isSound } from '../backup/soundness';
import { makePrivate } from '../connection/privateFile';
import type { RestoreRequest } from '../thread/jobs';
import { replaceContent } from './replaceContent';

/**
 * Puts a copy in the place of the database, and keeps what was there as `aside`. Returns false if nothing was there.
 * Reads whole files. An undamaged database is replaced through SQLite, so that other windows see the change like any
 * other; the files of a damaged one are renamed.
 */
export function restore(path: string, { from, aside }: RestoreRequest): boolean {
  if (!isSound(from)) throw new StoreError('damaged', from);
  if (!existsSync(path)) {
    putInPlace(from, path);
    return false;
  }
  if (isDamaged(path)) {
    for (const suffix of ['', ...COMPANIONS]) {
      if (existsSync(`${path}${suffix}`)) renameSync(`${path}${suffix}`, `${aside}${suffix}`);
    }
    putInPlace(from, path);
  } else {
    replaceContent(path, from, aside);
  }
  return true;
}

function putInPlace(from: string, path: string): void {
  const unfinished = `${path}.restoring`;
  rmSync(unfinished, { force: true });
  copyFileSync(from, unfinished, constants.COPYFILE_EXCL);
  makePrivate(unfinished);
  renameSync(unfinished, path);
}
