import type { DatabaseSync } from 'node:sqlite';
import type { Pause } from '../../core/records/dutyEntry';
import type { Instant, Span } from '../../core/time/span';
import { type StoredColumn, type RowTable, rowTable } from './rowTable';

const columns: readonly StoredColumn<Pause>[] = [
  { name: 'id', field: 'id', kind: 'text' },
  { name: 'start_at', field: 'start', kind: 'integer' },
  { name: 'end_at', field: 'end', kind: 'integer' },
];

export interface PauseTable extends RowTable<Pause> {
  inForce(at: Instant): Pause | undefined;
  touching(range: Span): Pause[];
}

/** Rows of `pause`: spans in which the developer asked not to be recorded. */
export function pauseTable(db: DatabaseSync): PauseTable {
  const table = rowTable(db, 'pause', columns);
  const live = `SELECT ${table.columns} FROM pause WHERE deleted_at IS NULL`;
  // A pause without an end is in force at any time: setting the clock back must not resume recording.
  const inForce = db.prepare(`${live} AND (end_at IS NULL OR start_at <= ? AND end_at > ?) ORDER BY start_at DESC`);
  const touching = db.prepare(`${live} AND start_at < ? AND (end_at IS NULL OR end_at > ?) ORDER BY start_at`);
  return {
    ...table,
    inForce: (at) => {
      const row = inForce.get(at, at);
      return row ? table.read(row) : undefined;
    },
    touching: (range) => touching.all(range.end, range.start).map((row) => table.read(row)),
  };
}
