import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Holding } from '../../core/store/eraser';
import type { LocalDate } from '../../core/time/calendar';
import type { Span } from '../../core/time/span';
import { clipRows } from './clipRows';
import { scrubFreePages } from './scrubFreePages';
import { spanTables } from './spanTables';
import { immediately } from '../connection/transaction';

/** A range of time to count or to erase, as instants and as the local days it overlaps. */
export interface ErasedRange {
  readonly span: Span;
  /** The first and the last day, both included. ISO dates compare as text. */
  readonly days: readonly [LocalDate, LocalDate];
}

/** Contains every instant and every day that a row can have. */
export const ALL_TIME: ErasedRange = {
  span: { start: Number.MIN_SAFE_INTEGER, end: Number.MAX_SAFE_INTEGER },
  days: ['', '~'],
};

/** A wait is not time that somebody spent, so it belongs to the instant at which it was opened. */
const openedIn = 'opened_at >= ? AND opened_at < ?';

const onDays = 'date >= ? AND date <= ?';

/** Counts what `db` holds in a range, without the backups. */
export function holdingOf(db: DatabaseSync, { span: range, days }: ErasedRange): Omit<Holding, 'backups'> {
  const counted = (table: string) =>
    numberOf(
      db,
      `SELECT count(*) FROM ${table} WHERE start_at < ? AND (end_at IS NULL OR end_at > ?) AND deleted_at IS NULL`,
      [range.end, range.start],
    );
  return {
    entries: counted('duty_entry'),
    waits: numberOf(db, `SELECT count(*) FROM wait WHERE ${openedIn} AND deleted_at IS NULL`, [range.start, range.end]),
    pauses: counted('pause'),
    decisions: numberOf(
      db,
      'SELECT count(DISTINCT start_at) FROM rule_decision WHERE start_at < ? AND end_at > ? AND deleted_at IS NULL',
      [range.end, range.start],
    ),
    leave: numberOf(db, `SELECT count(*) FROM leave_day WHERE ${onDays} AND deleted_at IS NULL`, days),
    activity: numberOf(
      db,
      'SELECT coalesce(sum(min(end_at, ?) - max(start_at, ?)), 0) FROM activity WHERE start_at < ? AND end_at > ?',
      [range.end, range.start, range.end, range.start],
    ),
  };
}

/** Deletes `range`, or everything, and the journal from one database. `then` runs in the same transaction. */
export function eraseFrom(db: DatabaseSync, range: ErasedRange | undefined, then?: () => void): void {
  immediately(db, () => {
    if (range) eraseRange(db, range);
    else for (const table of tablesOf(db)) db.exec(`DELETE FROM ${table}`);
    then?.();
  });
  scrubFreePages(db);
}

function eraseRange(db: DatabaseSync, { span: range, days }: ErasedRange): void {
  for (const table of spanTables) if (hasTable(db, table.name)) clipRows(db, table, range);
  if (hasTable(db, 'wait')) {
    db.prepare(`DELETE FROM wait WHERE deleted_at IS NOT NULL OR (${openedIn})`).run(range.start, range.end);
  }
  if (hasTable(db, 'leave_day')) {
    db.prepare(`DELETE FROM leave_day WHERE deleted_at IS NOT NULL OR (${onDays})`).run(...days);
  }
  db.prepare('DELETE FROM editor_window WHERE started_at >= ? AND seen_at <= ?').run(range.start, range.end);
  db.exec('DELETE FROM act');
  // Deletes when questions were asked, but keeps which questions the developer never wants to see again.
  db.exec(
    "UPDATE meta SET value = json_set(value, '$.shown', json('[]')) WHERE name = 'prompts' AND json_valid(value)",
  );
}

function tablesOf(db: DatabaseSync): string[] {
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all();
  return names.map((row) => String(row['name']));
}

function hasTable(db: DatabaseSync, name: string): boolean {
  return tablesOf(db).includes(name);
}

function numberOf(db: DatabaseSync, sql: string, values: readonly SQLInputValue[]): number {
  const [value] = Object.values(db.prepare(sql).get(...values) ?? {});
  return Number(value ?? 0);
}
