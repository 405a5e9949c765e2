import { randomUUID } from 'node:crypto';
import { type Dirent, readdirSync, rmSync, type Stats, statSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import type { Backup } from '../../core/store/backups';
import type { Instant } from '../../core/time/span';

/** Suffixes of the files that SQLite keeps next to a database. */
export const COMPANIONS = ['-wal', '-shm', '-journal'] as const;

/** The directory that holds the backups, next to the database. */
export function backupDirectory(path: string): string {
  return join(dirname(path), 'backups');
}

/** The path of the backup of one day, such as `2026-11-24`. */
export function backupPath(path: string, day: string): string {
  const { name, ext } = parse(path);
  return join(backupDirectory(path), `${name}-${day}${ext}`);
}

/** The existing backups, newest first. */
export function backupsOf(path: string): Backup[] {
  const { name, ext } = parse(path);
  return filesIn(backupDirectory(path))
    .flatMap((file) => {
      const day = dayIn(file, `${name}-`, ext);
      if (day === undefined) return [];
      const full = join(backupDirectory(path), file);
      const stats = statSync(full, { throwIfNoEntry: false });
      return stats ? [{ path: full, day, size: stats.size, ...madeAt(stats, day) }] : [];
    })
    .toSorted((a, b) => (a.day < b.day ? 1 : -1));
}

/** A copied or restored file may have the time at which that was done; then only the day in its name is known. */
function madeAt({ birthtimeMs, mtimeMs }: Stats, day: string): Pick<Backup, 'madeAt'> {
  const at = Math.floor(Math.min(birthtimeMs || mtimeMs, mtimeMs));
  return new Date(at).toISOString().startsWith(day) ? { madeAt: at } : {};
}

/** Files that are being written, or whose writing was interrupted: backups, and a backup that is being restored. */
export function unfinishedOf(path: string): string[] {
  const { base, name, ext } = parse(path);
  const files = filesIn(backupDirectory(path));
  const backups = new Set(files.filter((file) => dayIn(file, `${name}-`, ext) !== undefined));
  // A backup that was killed while a range was deleted from it needs its journal to be intact again.
  const belongs = (file: string) => backups.has(file) || backups.has(withoutSuffix(file));
  return [
    ...files
      .filter((file) => file.startsWith(`${name}-`) && !belongs(file))
      .map((file) => join(backupDirectory(path), file)),
    ...filesIn(dirname(path))
      .filter((file) => file.startsWith(`${base}.restoring`))
      .map((file) => join(dirname(path), file)),
  ];
}

/** A new name beside `path` for a file that is kept. Deleting data finds files with such names. */
export function asideName(path: string, now: Instant): string {
  return `${path}.aside-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}-${randomUUID().slice(0, 8)}`;
}

/** Database files that were renamed because they were damaged or replaced, without the files that SQLite keeps next to them. */
export function setAside(path: string): string[] {
  const { base } = parse(path);
  const files = filesIn(dirname(path)).filter((file) => file.startsWith(`${base}.aside-`));
  return [...new Set(files.map(withoutSuffix))].map((file) => join(dirname(path), file));
}

/** Deletes a database file and the files that SQLite keeps next to it, which would damage a later file of that name. */
export function removeDatabase(path: string): void {
  for (const suffix of ['', ...COMPANIONS]) rmSync(`${path}${suffix}`, { force: true });
}

function withoutSuffix(file: string): string {
  const suffix = COMPANIONS.find((one) => file.endsWith(one));
  return suffix === undefined ? file : file.slice(0, -suffix.length);
}

function dayIn(file: string, before: string, after: string): string | undefined {
  if (!file.startsWith(before) || !file.endsWith(after)) return undefined;
  const day = file.slice(before.length, file.length - after.length);
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined;
}

function filesIn(directory: string): string[] {
  const isFile = (entry: Dirent) => entry.isFile();
  try {
    return readdirSync(directory, { withFileTypes: true })
      .filter(isFile)
      .map((entry) => entry.name);
  } catch {
    return [];
  }
}
