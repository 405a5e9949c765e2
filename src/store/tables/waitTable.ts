import type { DatabaseSync } from 'node:sqlite';
import type { Span } from '../../core/time/span';
import type { Wait } from '../../core/records/wait';
import { type StoredColumn, type RowTable, rowTable } from './rowTable';

const columns: readonly StoredColumn<Wait>[] = [
  { name: 'id', field: 'id', kind: 'text' },
  { name: 'kind', field: 'kind', kind: 'text' },
  { name: 'subject', field: 'subject', kind: 'text' },
  { name: 'requester', field: 'owner', kind: 'text' },
  { name: 'link', field: 'link', kind: 'text' },
  { name: 'opened_at', field: 'openedAt', kind: 'integer' },
  { name: 'closed_at', field: 'closedAt', kind: 'integer' },
];

export interface WaitTable extends RowTable<Wait> {
  one(id: string): Wait | undefined;
  /** Oldest first. */
  open(): Wait[];
  /** Waits that were open at some time in `range`, oldest first. */
  touching(range: Span): Wait[];
  followUps(id: string): number;
}

/** Rows of `wait`: what the developer waits for from somebody else. */
export function waitTable(db: DatabaseSync): WaitTable {
  const table = rowTable(db, 'wait', columns);
  const live = `SELECT ${table.columns} FROM wait WHERE deleted_at IS NULL`;
  const one = db.prepare(`${live} AND id = ?`);
  const open = db.prepare(`${live} AND closed_at IS NULL ORDER BY opened_at, id`);
  const touching = db.prepare(
    `${live} AND opened_at < ? AND (closed_at IS NULL OR closed_at > ?) ORDER BY opened_at, id`,
  );
  const followUps = db.prepare('SELECT count(*) AS count FROM duty_entry WHERE linked = ? AND deleted_at IS NULL');
  return {
    ...table,
    one: (id) => {
      const row = one.get(id);
      return row && table.read(row);
    },
    open: () => open.all().map((row) => table.read(row)),
    touching: (range) => touching.all(range.end, range.start).map((row) => table.read(row)),
    followUps: (id) => Number(followUps.get(id)?.['count'] ?? 0),
  };
}
