import type { DatabaseSync } from 'node:sqlite';
import { asStoreError, isFromOutside } from './sqliteError';
import { whileLocked } from './lockWait';

/**
 * Returns `calls` with every function in it guarded, also in the objects that it holds, so that no member can be
 * forgotten: while another program holds the file for a moment a call is tried again, and every error of SQLite or of
 * the file system is thrown as `StoreError`. Other errors, such as those of a plan, are thrown as they are.
 */
export function guardAll<Calls extends object>(calls: Calls, db: DatabaseSync, path: string): Calls {
  const members = Object.getOwnPropertyDescriptors(calls);
  for (const member of Object.values<PropertyDescriptor>(members)) {
    if ('value' in member) member.value = guarded(member.value, db, path);
  }
  return Object.defineProperties({}, members) as Calls;
}

function guarded(member: unknown, db: DatabaseSync, path: string): unknown {
  if (typeof member === 'function') {
    return (...args: unknown[]) => guard(() => Reflect.apply(member, undefined, args), db, path);
  }
  return typeof member === 'object' && member !== null ? guardAll(member, db, path) : member;
}

function guard(work: () => unknown, db: DatabaseSync, path: string): unknown {
  const explained = (error: unknown): never => {
    throw isFromOutside(error) ? asStoreError(error, path, 'cannot-write') : error;
  };
  try {
    const result = whileLocked(work, db);
    return result instanceof Promise ? result.catch(explained) : result;
  } catch (error) {
    return explained(error);
  }
}
