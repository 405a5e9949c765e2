import { existsSync } from 'node:fs';
import { StoreError } from '../../core/store/storeError';
import { isDamaged, isSound } from '../backup/soundness';
import type { RestoreRequest } from '../thread/jobs';
import { replaceContent } from './replaceContent';
import { claim, prepare, release, swap } from './swap';

/**
 * Puts a copy in the place of the database, and keeps what was there as `aside`. Returns false if nothing was there.
 * Reads whole files. An undamaged database is replaced through SQLite, so that other windows see the change like any
 * other; the files of a damaged one are renamed.
 */
export function restore(path: string, { from, aside }: RestoreRequest): boolean {
  if (!isSound(from)) throw new StoreError('damaged', from);
  claim(path);
  try {
    const isThere = existsSync(path);
    if (isThere && !isDamaged(path)) {
      replaceContent(path, from, aside);
    } else {
      prepare(path, from);
      swap(path, aside);
    }
    return isThere;
  } finally {
    release(path);
  }
}
