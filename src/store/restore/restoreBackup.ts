import type { Instant } from '../../core/time/span';
import { asideName, backupsOf } from '../backup/backupFiles';
import { inThread } from '../thread/inThread';
import { asStoreError } from '../connection/sqliteError';
import type { Backup } from '../../core/store/backups';

/** The backups that are undamaged databases, newest first. */
export async function goodBackups(path: string): Promise<Backup[]> {
  const copies = backupsOf(path);
  const sound = await inThread(
    'areSound',
    path,
    copies.map((copy) => copy.path),
  );
  return copies.filter((_, index) => sound[index]);
}

/**
 * Replaces the database with a backup. The present content is kept in a file with a new name, whose path is returned;
 * nothing is lost, also of what other windows store meanwhile. Throws `StoreError`.
 */
export async function restoreBackup(path: string, from: string, now: Instant): Promise<string | undefined> {
  const aside = asideName(path, now);
  try {
    return (await inThread('restore', path, { from, aside })) ? aside : undefined;
  } catch (error) {
    throw asStoreError(error, path, 'cannot-write');
  }
}
