import type { DatabaseSync } from 'node:sqlite';
import { HOUR, type Instant, type Span } from '../../core/time/span';
import { REACH } from '../tables/activityTable';
import { clipRows } from './clipRows';
import { activityRows } from './spanTables';

/** Spans handled in one run, so that other windows do not wait long for the lock. */
const AT_A_TIME = 25;

/** A project with other activity within this time of the span has its name stored anyway, so the name may stay. */
const AROUND = 24 * HOUR;

/** Excluded time that ended and was tagged before `before`, and whose activity still has a file, language, branch, owner or edits. */
export function excludedWithNames(db: DatabaseSync, before: Instant): Span[] {
  const found: unknown = db
    .prepare(`
      SELECT start_at AS start, end_at AS end FROM duty_entry AS entry
      WHERE category = 'excluded' AND deleted_at IS NULL AND max(end_at, updated_at) <= ? AND EXISTS (
        SELECT 1 FROM activity
        WHERE start_at > entry.start_at - ${REACH} AND start_at < entry.end_at AND end_at > entry.start_at
          AND coalesce(doc, language, branch, typed, owner) IS NOT NULL)
      ORDER BY start_at LIMIT ${AT_A_TIME}`)
    .all(before);
  return found as Span[];
}

/**
 * Removes the names from the activity in `spans`, whose file it was and when something was typed in it. The length and the file class stay, and the project stays if other
 * activity within `AROUND` has it: the state of own work next to the span depends on them. The caller runs it inside a
 * write transaction.
 */
export function forgetNames(db: DatabaseSync, spans: readonly Span[]): void {
  const elsewhere = db.prepare(`
    SELECT DISTINCT project FROM activity
    WHERE start_at > ? AND start_at < ? AND (start_at < ? OR end_at > ?) AND project IS NOT NULL`);
  for (const span of spans) {
    const around = [span.start - AROUND, span.end + AROUND, span.start, span.end] as const;
    const known = new Set<unknown>(elsewhere.all(...around).map((row) => row['project']));
    clipRows(db, activityRows, span, (row) => {
      const nameless = { ...row, doc: null, language: null, branch: null };
      for (const column of ['typed', 'owner']) if (column in row) Object.assign(nameless, { [column]: null });
      if (known.has(row['project'])) return nameless;
      return { ...nameless, project: null, ...('work_at_end' in row && { work_at_end: null }) };
    });
  }
}
