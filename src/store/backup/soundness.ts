import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Which of these files are undamaged databases. Reads the whole files. */
export function areSound(paths: readonly string[]): boolean[] {
  return paths.map(isSound);
}

function isSound(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    // A change that was interrupted is undone when the file is opened, which a read-only connection cannot do.
    const interrupted = existsSync(`${path}-journal`);
    const db = new DatabaseSync(path, { readOnly: !interrupted, timeout: 5000 });
    try {
      const [first] = Object.values(db.prepare('PRAGMA quick_check(1)').get() ?? {});
      return first === 'ok';
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}
