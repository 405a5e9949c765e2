import type { Displaced } from '../../core/store/displaced';
import type { Instant } from '../../core/time/span';
import { asideName } from '../backup/backupFiles';
import { asStoreError } from '../connection/sqliteError';
import { inThread } from '../thread/inThread';
import { release, swap } from './swap';

/**
 * Renames a damaged file, and puts its newest good backup in its place; without one there is no file then. Calls `close`
 * before, because some systems rename no open file. Where the file is not damaged after all, or another window was
 * first, nothing is changed. Rejects with `StoreError`.
 */
export async function setAsideDamaged(path: string, now: Instant, close: () => void): Promise<Displaced> {
  try {
    const { isDamaged, backup } = await inThread('prepareReplacement', path, undefined);
    close();
    if (!isDamaged) return { kind: 'same' };
    const aside = asideName(path, now);
    try {
      swap(path, aside);
    } finally {
      release(path);
    }
    return { kind: 'damaged', aside, backup };
  } catch (error) {
    throw asStoreError(error, path, 'cannot-write');
  }
}
