import { type Dirent, readdirSync, statSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import type { Backup } from '../../core/store/backups';

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
      const size = statSync(full, { throwIfNoEntry: false })?.size;
      return size === undefined ? [] : [{ path: full, day, size }];
    })
    .toSorted((a, b) => (a.day < b.day ? 1 : -1));
}

/** Backups that are being written, or whose writing was interrupted. */
export function unfinishedOf(path: string): string[] {
  const { name, ext } = parse(path);
  return filesIn(backupDirectory(path))
    .filter((file) => file.startsWith(`${name}-`) && dayIn(file, `${name}-`, ext) === undefined)
    .map((file) => join(backupDirectory(path), file));
}

/** Database files that were renamed because they were damaged or replaced. */
export function setAside(path: string): string[] {
  const { base } = parse(path);
  return filesIn(dirname(path))
    .filter((file) => file.startsWith(`${base}.aside-`))
    .map((file) => join(dirname(path), file));
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
