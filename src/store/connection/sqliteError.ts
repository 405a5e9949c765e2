import { StoreError, type StoreErrorReason } from '../../core/store/storeError';

/** Puts what SQLite or the file system said into the words of the store. */
export function asStoreError(error: unknown, path: string, otherwise: StoreErrorReason): StoreError {
  if (error instanceof StoreError) return error;
  return new StoreError(reasonOf(error) ?? otherwise, path, error);
}

/** Everything else that is thrown while the store works is the caller's own, such as a refusal inside a plan. */
export function isFromSqlite(error: unknown): error is Error & { readonly errcode: number } {
  return error instanceof Error && 'errcode' in error;
}

/** Another connection holds the lock. */
export function isBusy(error: unknown): boolean {
  return reasonOf(error) === 'busy';
}

/** SQLite's primary result codes (sqlite.org/rescode.html), the low byte of the extended ones. */
function reasonOf(error: unknown): StoreErrorReason | undefined {
  const code = isFromSqlite(error) ? error.errcode & 0xff : 0;
  if (code === 5 || code === 6) return 'busy';
  if (code === 8 || code === 10 || code === 13) return 'cannot-write';
  if (code === 11 || code === 26) return 'damaged';
  if (code === 14) return 'cannot-open';
  return undefined;
}
