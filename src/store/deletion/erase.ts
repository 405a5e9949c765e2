import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Holding } from '../../core/store/eraser';
import type { Duration } from '../../core/time/span';
import { clipRows } from './clipRows';
import { keepingParts } from './keepingParts';
import { spanTables } from './spanTables';
import { REACH as ACTIVITY_REACH } from '../tables/activityTable';
import { REACH as DECISION_REACH } from '../tables/decisionTable';
import { OBSERVED_AT, REACH as OBSERVATION_REACH } from '../tables/observationTable';
import { REACH as ENTRY_REACH } from '../tables/dutyEntryTable';
import type { ErasedRange } from '../thread/jobs';

/** Contains every instant and every day that a row can have. */
export const ALL_TIME: ErasedRange = {
  span: { start: Number.MIN_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER },
  days: ['', '~'],
};

/** A wait is not time that somebody spent, so it belongs to the instant at which it was opened. */
const openedIn = 'opened_at >= ? AND opened_at < ?';

const onDays = 'date >= ? AND date <= ?';

/** Counts what `db` holds in a range, without its copies. */
export function holdingOf(
  db: DatabaseSync,
  { span: range, days }: ErasedRange,
): Omit<Holding, 'backups' | 'keptFiles'> {
  const count = (sql: string, ...values: SQLInputValue[]) => numberOf(db, sql, values);
  // The lower bound of the start keeps the search within the range, however long the history is.
  const ended = 'start_at > ? AND start_at < ? AND end_at > ? AND deleted_at IS NULL';
  const bounds = (reach: Duration) => [range.start - reach, range.end, range.start] as const;
  return {
    entries:
      count(`SELECT count(*) FROM duty_entry WHERE ${ended}`, ...bounds(ENTRY_REACH)) +
      // The plus keeps the search in the index of the running duty: by start it would read every entry before the end.
      count('SELECT count(*) FROM duty_entry WHERE end_at IS NULL AND deleted_at IS NULL AND +start_at < ?', range.end),
    waits: count(`SELECT count(*) FROM wait WHERE ${openedIn} AND deleted_at IS NULL`, range.start, range.end),
    pauses: count(
      'SELECT count(*) FROM pause WHERE start_at < ? AND (end_at IS NULL OR end_at > ?) AND deleted_at IS NULL',
      ...[range.end, range.start],
    ),
    decisions: count(`SELECT count(DISTINCT start_at) FROM rule_decision WHERE ${ended}`, ...bounds(DECISION_REACH)),
    observations: count(
      `SELECT count(*) FROM observation WHERE start_at > ? AND start_at < ? AND ${OBSERVED_AT}`,
      ...[range.start - OBSERVATION_REACH, range.end, range.start, range.start],
    ),
    leave: count(`SELECT count(*) FROM leave_day WHERE ${onDays} AND deleted_at IS NULL`, ...days),
    activity: count(
      `SELECT coalesce(sum(min(end_at, ?) - max(start_at, ?)), 0) FROM activity
        WHERE start_at > ? AND start_at < ? AND end_at > ?`,
      ...[range.end, range.start, ...bounds(ACTIVITY_REACH)],
    ),
  };
}

/** The ids of the rows that a deletion removed completely, by table. */
export type Gone = Readonly<Record<string, readonly string[]>>;

export function eraseEverything(db: DatabaseSync): void {
  for (const table of tablesOf(db)) db.exec(`DELETE FROM ${table}`);
}

/** Deletes a range and the journal. The caller runs it inside a write transaction. */
export function eraseRange(db: DatabaseSync, erased: ErasedRange): Gone {
  return keepingParts(db, () => cutOut(db, erased));
}

function cutOut(db: DatabaseSync, { span: range, days }: ErasedRange): Gone {
  const tables = new Set(tablesOf(db));
  const gone: Record<string, string[]> = {};
  for (const table of spanTables) if (tables.has(table.name)) gone[table.name] = clipRows(db, table, range);
  const remove = (table: string, condition: string, bounds: readonly SQLInputValue[]) => {
    if (!tables.has(table)) return;
    const inRange = db.prepare(`SELECT id FROM ${table} WHERE ${condition}`).all(...bounds);
    gone[table] = inRange.map((row) => String(row['id']));
    db.prepare(`DELETE FROM ${table} WHERE deleted_at IS NOT NULL OR (${condition})`).run(...bounds);
  };
  remove('wait', openedIn, [range.start, range.end]);
  remove('leave_day', onDays, days);
  // Points in time, such as commits, are no spans that could be cut.
  if (tables.has('observation')) {
    db.prepare('DELETE FROM observation WHERE start_at >= ? AND start_at < ? AND end_at = start_at').run(
      range.start,
      range.end,
    );
  }
  if (tables.has('lone_sign')) {
    db.prepare('DELETE FROM lone_sign WHERE at >= ? AND at < ?').run(range.start, range.end);
  }
  db.prepare('DELETE FROM editor_window WHERE started_at >= ? AND seen_at <= ?').run(range.start, range.end);
  db.exec('DELETE FROM act');
  // Deletes when questions were asked, but keeps which questions the developer never wants to see again.
  db.exec(
    "UPDATE meta SET value = json_set(value, '$.shown', json('[]')) WHERE name = 'prompts' AND json_valid(value)",
  );
  return gone;
}

/**
 * Deletes from a copy what was deleted from the database `from`. A copy may know another time for a row: a duty that
 * was still running when the copy was made, or whose times were corrected afterwards. So the rows that went are
 * deleted by their ids, and a running duty or pause stays only while the database has it.
 */
export function eraseFromCopy(copy: DatabaseSync, range: ErasedRange, gone: Gone, from: DatabaseSync): void {
  keepingParts(copy, () => cutOutOfCopy(copy, range, gone, from));
}

function cutOutOfCopy(copy: DatabaseSync, range: ErasedRange, gone: Gone, from: DatabaseSync): void {
  const tables = new Set(tablesOf(copy));
  for (const [table, ids] of Object.entries(gone)) {
    if (ids.length === 0 || !tables.has(table)) continue;
    const remove = copy.prepare(`DELETE FROM ${table} WHERE id = ?`);
    for (const id of ids) remove.run(id);
  }
  for (const table of ['duty_entry', 'pause']) {
    if (!tables.has(table)) continue;
    const present = from.prepare(`SELECT 1 FROM ${table} WHERE id = ? AND deleted_at IS NULL`);
    const remove = copy.prepare(`DELETE FROM ${table} WHERE id = ?`);
    const open = copy.prepare(`SELECT id FROM ${table} WHERE end_at IS NULL AND start_at < ?`).all(range.span.end);
    for (const { id = null } of open) if (!present.get(id)) remove.run(id);
  }
  cutOut(copy, range);
}

function tablesOf(db: DatabaseSync): string[] {
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all();
  return names.map((row) => String(row['name']));
}

function numberOf(db: DatabaseSync, sql: string, values: readonly SQLInputValue[]): number {
  const [value] = Object.values(db.prepare(sql).get(...values) ?? {});
  return Number(value ?? 0);
}
