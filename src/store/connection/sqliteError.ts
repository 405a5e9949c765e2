import { StoreError, type StoreErrorReason } from '../../core/store/storeError';

/** Converts an error of SQLite or the file system to a `StoreError`; `otherwise` is the reason for unknown codes. */
export function asStoreError(error: unknown, path: string, otherwise: StoreErrorReason): StoreError {
  if (error instanceof StoreError) return error;
  return new StoreError(reasonOf(error) ?? otherwise, path, error);
}

/** Whether SQLite or the file system threw `error`. Other errors come from the caller, as from a plan that refuses. */
export function isFromOutside(error: unknown): boolean {
  return isFromSqlite(error) || (error instanceof Error && 'syscall' in error);
}

/** Whether SQLite threw `error`. */
export function isFromSqlite(error: unknown): error is Error & { readonly errcode: number } {
  return error instanceof Error && 'errcode' in error;
}

/** Whether another connection holds the lock. */
export function isBusy(error: unknown): boolean {
  return reasonOf(error) === 'busy';
}

/** Maps SQLite's primary result codes (sqlite.org/rescode.html). They are the low byte of the extended codes. */
function reasonOf(error: unknown): StoreErrorReason | undefined {
  const code = isFromSqlite(error) ? error.errcode & 0xff : 0;
  if (code === 5 || code === 6) return 'busy';
  if (code === 8 || code === 10 || code === 13) return 'cannot-write';
  if (code === 11 || code === 26) return 'damaged';
  if (code === 14) return 'cannot-open';
  return undefined;
}
