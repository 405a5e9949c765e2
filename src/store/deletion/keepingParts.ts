import type { DatabaseSync } from 'node:sqlite';
import { linksWithout, type Part } from '../../core/records/parts';

/** Runs `remove`, and links what is left of divided entries, so that their parts still are parts of one entry. */
export function keepingParts<T>(db: DatabaseSync, remove: () => T): T {
  const before = linkedEntries(db);
  const result = remove();
  const exists = db.prepare('SELECT 1 FROM duty_entry WHERE id = ?');
  const removed = new Map(before.filter(({ id }) => !exists.get(id)).map((part) => [part.id, part]));
  if (removed.size === 0) return result;
  const parts = linkedEntries(db).filter(({ linked }) => linked !== undefined && removed.has(linked));
  const relink = db.prepare('UPDATE duty_entry SET linked = ? WHERE id = ?');
  for (const { part, linked } of linksWithout(removed, parts)) relink.run(linked ?? null, part.id);
  return result;
}

/** Entries that are linked to another one, and those to which one is linked. */
function linkedEntries(db: DatabaseSync): Part[] {
  const rows = db
    .prepare(
      `SELECT id, start_at, linked FROM duty_entry WHERE deleted_at IS NULL AND (linked IS NOT NULL OR id IN (
        SELECT linked FROM duty_entry WHERE linked IS NOT NULL AND deleted_at IS NULL))`,
    )
    .all();
  return rows.map(({ id, start_at: start, linked }) => ({
    id: String(id),
    start: Number(start),
    ...(typeof linked === 'string' && { linked }),
  }));
}
