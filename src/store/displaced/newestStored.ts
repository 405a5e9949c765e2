import { DatabaseSync } from 'node:sqlite';
import type { Newest } from '../thread/jobs';

/** Returns what reads the newest that is stored, in some microseconds. */
export function newestStored(db: DatabaseSync): () => Newest {
  const statement = db.prepare(
    'SELECT (SELECT id FROM act ORDER BY seq DESC LIMIT 1) AS act, (SELECT max(start_at) FROM activity) AS measured',
  );
  return () => {
    const { act, measured } = statement.get() ?? {};
    return { act: act === null ? undefined : String(act), measured: Number(measured ?? 0) };
  };
}

/** Whether the file has that. False if it cannot be read. */
export function hasNewest(path: string, { act, measured }: Newest): boolean {
  try {
    const db = new DatabaseSync(path, { readOnly: true });
    try {
      const hasAct = act === undefined || db.prepare('SELECT 1 FROM act WHERE id = ?').get(act) !== undefined;
      return hasAct && newestStored(db)().measured >= measured;
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
}
