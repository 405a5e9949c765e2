import { chmodSync, closeSync, lstatSync, openSync } from 'node:fs';

/** Windows has no such modes; there the folder of the user is private already. */
const hasModes = process.platform !== 'win32';

/** The rights of the group and of everybody else. */
const OF_OTHERS = 0o077;

/** Creates an empty file that only its owner can read. Throws if anything has that name, also a symbolic link. */
export function createPrivate(path: string): void {
  closeSync(openSync(path, 'wx', 0o600));
}

/**
 * Takes the rights of everybody else from a file or folder of this user. Leaves symbolic links alone, and files that
 * are not there. The file is not opened: closing it would release the locks that SQLite holds on it in this process.
 */
export function makePrivate(path: string): void {
  if (!hasModes) return;
  try {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found || found.isSymbolicLink() || found.uid !== process.getuid?.()) return;
    if ((found.mode & OF_OTHERS) !== 0) chmodSync(path, found.mode & 0o700);
  } catch {
    // Some file systems have no modes, such as that of a USB stick.
  }
}
