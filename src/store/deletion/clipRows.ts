import type { DatabaseSync } from 'node:sqlite';
import type { Duration, Instant, Span } from '../../core/time/span';
import type { Image } from '../tables/rowTable';

/** A table whose rows are spans of time: its columns for start and end, and how to cut a row into pieces. */
export interface SpanTable {
  readonly name: string;
  readonly start: string;
  /** NULL while the span has not ended. */
  readonly end: string;
  /** The longest possible row, which limits how far back the search goes. Without it rows may have any length. */
  readonly reach?: Duration;
  /** The piece of `row` from `start` to `end`. The piece with `first` keeps the identity of the row. */
  piece(row: Image, start: Instant, end: Instant | null, first: boolean): Image;
}

/**
 * Cuts `range` out of every row. The parts before and after it stay. The part inside is removed, or replaced by what
 * `left` returns for it. Rows that are marked as deleted are removed completely. Returns the ids of the rows of which
 * nothing stays.
 */
export function clipRows(db: DatabaseSync, table: SpanTable, range: Span, left?: (inside: Image) => Image): string[] {
  const { name, start, end } = table;
  const touching = `${start} < ? AND ${start} > ? AND (${end} IS NULL OR ${end} > ?)`;
  const earliest = table.reach === undefined ? Number.MIN_SAFE_INTEGER : range.start - table.reach;
  const bounds = [range.end, earliest, range.start] as const;
  const rows = db.prepare(`SELECT * FROM ${name} WHERE ${touching}`).all(...bounds);
  db.prepare(`DELETE FROM ${name} WHERE ${touching}`).run(...bounds);
  const gone = new Set<unknown>(rows.map((row) => row['id']));
  for (const row of rows) {
    if (row['deleted_at'] !== undefined && row['deleted_at'] !== null) continue;
    const keep = (piece: Image) => {
      insert(db, name, piece);
      gone.delete(piece['id']);
    };
    const from = Number(row[start]);
    const until = row[end] === null ? null : Number(row[end]);
    if (from < range.start) keep(table.piece(row, from, range.start, true));
    if (left) {
      const inside = [Math.max(from, range.start), Math.min(until ?? range.end, range.end)] as const;
      keep(left(table.piece(row, ...inside, from >= range.start)));
    }
    if (until === null || until > range.end) {
      keep(table.piece(row, range.end, until, !left && from >= range.start));
    }
  }
  return [...gone].filter((id) => typeof id === 'string');
}

function insert(db: DatabaseSync, table: string, row: Image): void {
  const names = Object.keys(row);
  const marks = names.map(() => '?').join(', ');
  db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks})`).run(...Object.values(row));
}
