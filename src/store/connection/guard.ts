import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../../core/store/storeError';
import { asStoreError, isFromOutside } from './sqliteError';
import { whileLocked } from './lockWait';

/** The database that the guarded calls use. */
interface Guarded {
  readonly db: DatabaseSync;
  readonly path: string;
  /** Called when a call found that the database is damaged. */
  readonly onDamage: () => void;
}

/**
 * Returns `calls` with every function in it guarded, also in the objects that it holds, so that no member can be
 * forgotten: while another program holds the file for a moment a call is tried again, and every error of SQLite or of
 * the file system is thrown as `StoreError`. Other errors, such as those of a plan, are thrown as they are.
 */
export function guardAll<Calls extends object>(calls: Calls, guarded: Guarded): Calls {
  const members = Object.getOwnPropertyDescriptors(calls);
  for (const member of Object.values<PropertyDescriptor>(members)) {
    if ('value' in member) member.value = guardMember(member.value, guarded);
  }
  return Object.defineProperties({}, members) as Calls;
}

function guardMember(member: unknown, guarded: Guarded): unknown {
  if (typeof member === 'function') {
    return (...args: unknown[]) => guard(() => Reflect.apply(member, undefined, args), guarded);
  }
  return typeof member === 'object' && member !== null ? guardAll(member, guarded) : member;
}

function guard(work: () => unknown, { db, path, onDamage }: Guarded): unknown {
  const explained = (error: unknown): never => {
    const told = isFromOutside(error) ? asStoreError(error, path, 'cannot-write') : error;
    if (told instanceof StoreError && told.reason === 'damaged' && told.path === path) onDamage();
    throw told;
  };
  try {
    const result = whileLocked(work, db);
    return result instanceof Promise ? result.catch(explained) : result;
  } catch (error) {
    return explained(error);
  }
}
