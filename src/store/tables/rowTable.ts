import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import type { Instant } from '../../core/time/span';

/** How one field of a domain object is stored in one column. */
export interface StoredColumn<Row> {
  readonly name: string;
  readonly field: keyof Row & string;
  readonly kind: 'text' | 'integer' | 'boolean';
}

/** A stored row with all its columns. The journal stores it, so that an undo is exact. */
export type Image = Record<string, SQLInputValue>;

/** A table of rows that a person created. Rows are marked as deleted, not removed, and have the id of their device. */
export interface RowTable<Row extends { readonly id: string }> {
  /** The columns of the domain object, for a SELECT whose rows `read` accepts. */
  readonly columns: string;
  read(stored: Record<string, unknown>): Row;
  put(row: Row, device: string, at: Instant): void;
  markDeleted(id: string, at: Instant): void;
  image(id: string): Image | undefined;
  /** Restores the row exactly as in `image`, or removes it if there is no image. */
  restore(id: string, image: Image | undefined): void;
}

export function rowTable<Row extends { readonly id: string }>(
  db: DatabaseSync,
  table: string,
  columns: readonly StoredColumn<Row>[],
): RowTable<Row> {
  const insert = (names: readonly string[]) =>
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
  const written = [...columns.map((column) => column.name), 'device_id', 'updated_at'];
  // Not OR REPLACE, which would silently delete another row that conflicts in a unique index, such as the running duty.
  const put = db.prepare(`${insert(written)} ON CONFLICT (id) DO UPDATE
    SET ${written.map((name) => `${name} = excluded.${name}`).join(', ')}, deleted_at = NULL`);
  const markDeleted = db.prepare(`UPDATE ${table} SET deleted_at = ?, updated_at = ? WHERE id = ?`);
  const remove = db.prepare(`DELETE FROM ${table} WHERE id = ?`);
  const whole = db.prepare(`SELECT * FROM ${table} WHERE id = ?`);
  return {
    columns: columns.map((column) => column.name).join(', '),
    read: (stored) => readRow<Row>(columns, stored),
    put: (row, device, at) => {
      put.run(...columns.map((column) => toStored(row[column.field])), device, at);
    },
    markDeleted: (id, at) => {
      markDeleted.run(at, at, id);
    },
    image: (id) => whole.get(id),
    restore: (id, image) => {
      remove.run(id);
      if (image) db.prepare(insert(Object.keys(image))).run(...Object.values(image));
    },
  };
}

function readRow<Row>(columns: readonly StoredColumn<Row>[], stored: Record<string, unknown>): Row {
  const row: Record<string, unknown> = {};
  for (const { name, field, kind } of columns) {
    const value = stored[name];
    if (value !== null && value !== undefined) row[field] = kind === 'boolean' ? value === 1 : value;
  }
  return row as Row;
}

function toStored(value: unknown): SQLInputValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number' || typeof value === 'string') return value;
  throw new TypeError(`a ${typeof value} cannot be stored in a column`);
}
