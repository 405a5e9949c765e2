import type { DatabaseSync } from 'node:sqlite';
import type { Duration, Instant, Span } from '../../core/time/span';
import type { Image } from '../tables/rowTable';

/** Tables whose rows are spans: the columns of start and end, and what makes a second row of the same. */
export interface SpanTable {
  readonly name: string;
  readonly start: string;
  /** NULL where it has not ended. */
  readonly end: string;
  /** No row is longer than this, so nothing older can reach into a range; rows may be of any length without it. */
  readonly reach?: Duration;
  /** The row as the piece of itself from `start` to `end`; `first` tells the piece that stays the row it was. */
  piece(row: Image, start: Instant, end: Instant | null, first: boolean): Image;
}

/**
 * Takes `range` out of every row, leaving what lies before and after it, and of what lies inside what `left` makes of
 * it. Rows marked as deleted go as a whole.
 */
export function clipRows(db: DatabaseSync, table: SpanTable, range: Span, left?: (inside: Image) => Image): void {
  const { name, start, end } = table;
  const touching = `${start} < ? AND ${start} > ? AND (${end} IS NULL OR ${end} > ?)`;
  const earliest = table.reach === undefined ? Number.MIN_SAFE_INTEGER : range.start - table.reach;
  const bounds = [range.end, earliest, range.start] as const;
  const rows = db.prepare(`SELECT * FROM ${name} WHERE ${touching}`).all(...bounds);
  db.prepare(`DELETE FROM ${name} WHERE ${touching}`).run(...bounds);
  for (const row of rows) {
    if (row['deleted_at'] !== undefined && row['deleted_at'] !== null) continue;
    const from = Number(row[start]);
    const until = row[end] === null ? null : Number(row[end]);
    if (from < range.start) insert(db, name, table.piece(row, from, range.start, true));
    if (left) {
      const inside = [Math.max(from, range.start), Math.min(until ?? range.end, range.end)] as const;
      insert(db, name, left(table.piece(row, ...inside, from >= range.start)));
    }
    if (until === null || until > range.end) {
      insert(db, name, table.piece(row, range.end, until, !left && from >= range.start));
    }
  }
}

function insert(db: DatabaseSync, table: string, row: Image): void {
  const names = Object.keys(row);
  const marks = names.map(() => '?').join(', ');
  db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`).run(...Object.values(row));
}
