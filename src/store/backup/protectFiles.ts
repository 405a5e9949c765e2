import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { databasePath } from '../connection/dataDirectory';
import { makeFolder } from '../connection/makeFolder';
import { makePrivate } from '../connection/privateFile';
import { backupDirectory } from './backupFiles';

/**
 * Takes the rights of everybody else from all files of the database: itself, its log, the marker of changes, backups
 * and files that were set aside; also from its folder, if the folder is ours.
 */
export function protectFiles(path: string): void {
  const folder = dirname(path);
  const backups = backupDirectory(path);
  const files = namesIn(folder);
  const isOurs = (name: string) => name.startsWith(basename(path)) || name === basename(backups);
  // A folder that people set may be their home or hold other things. It is ours when nothing else is in it.
  if (path === databasePath('') || files.every(isOurs)) makePrivate(folder);
  for (const name of files.filter(isOurs)) makePrivate(join(folder, name));
  for (const name of namesIn(backups)) makePrivate(join(backups, name));
}

/** Makes the folder of the database if there is none, and protects what is in it. Throws the system's error. */
export function makeProtectedFolder(path: string): void {
  makeFolder(dirname(path));
  protectFiles(path);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
