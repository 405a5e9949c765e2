import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '../../core/time/span';
import { immediately } from '../connection/transaction';

/** Rows deleted in one run, so that other windows do not wait long for the lock. */
const AT_A_TIME = 2000;

/** Deletes the oldest activity that ended before `before`. Returns true if there may be more. Entries stay. */
export function pruneActivity(db: DatabaseSync, before: Instant): boolean {
  return immediately(db, () => {
    const nth = db.prepare('SELECT start_at FROM activity WHERE start_at < ? ORDER BY start_at LIMIT 1 OFFSET ?');
    const limit = nth.get(before, AT_A_TIME)?.['start_at'];
    const until = typeof limit === 'number' ? limit : before;
    db.prepare('DELETE FROM activity WHERE start_at < ? AND end_at <= ?').run(until, before);
    if (limit !== undefined) return true;
    db.prepare('DELETE FROM editor_window WHERE seen_at < ?').run(before);
    db.prepare('DELETE FROM lone_sign WHERE at < ?').run(before);
    return false;
  });
}
