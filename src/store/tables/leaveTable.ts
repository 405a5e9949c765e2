import type { DatabaseSync } from 'node:sqlite';
import type { LeaveDay } from '../../core/records/leaveDay';
import type { LocalDate } from '../../core/time/calendar';
import { type StoredColumn, type RowTable, rowTable } from './rowTable';

const columns: readonly StoredColumn<LeaveDay>[] = [
  { name: 'id', field: 'id', kind: 'text' },
  { name: 'date', field: 'date', kind: 'text' },
];

interface LeaveTable extends RowTable<LeaveDay> {
  /** Leave days from `first` to `last`, both included. ISO dates compare as text. */
  between(first: LocalDate, last: LocalDate): LeaveDay[];
}

/** Rows of `leave_day`: local days on which the developer did not have to work. */
export function leaveTable(db: DatabaseSync): LeaveTable {
  const table = rowTable(db, 'leave_day', columns);
  const between = db.prepare(
    `SELECT ${table.columns} FROM leave_day WHERE deleted_at IS NULL AND date >= ? AND date <= ? ORDER BY date`,
  );
  return {
    ...table,
    between: (first, last) => between.all(first, last).map((row) => table.read(row)),
  };
}
