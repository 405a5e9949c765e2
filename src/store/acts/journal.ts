import type { DatabaseSync } from 'node:sqlite';
import type { Act, ActName, RecordChange } from '../../core/journal/act';
import type { Instant } from '../../core/time/span';
import type { Image, RowTable } from '../tables/rowTable';

/** The tables whose rows acts change. */
interface ActTables {
  readonly entry: RowTable<Extract<RecordChange, { table: 'entry' }>['after'] & { id: string }>;
  readonly wait: RowTable<Extract<RecordChange, { table: 'wait' }>['after'] & { id: string }>;
  readonly pause: RowTable<Extract<RecordChange, { table: 'pause' }>['after'] & { id: string }>;
  readonly decision: RowTable<Extract<RecordChange, { table: 'decision' }>['after'] & { id: string }>;
  readonly choice: RowTable<Extract<RecordChange, { table: 'choice' }>['after'] & { id: string }>;
  readonly leave: RowTable<Extract<RecordChange, { table: 'leave' }>['after'] & { id: string }>;
}

/** One row as stored before and after an act. */
interface StoredChange {
  readonly table: keyof ActTables;
  readonly id: string;
  readonly before: Image | null;
  readonly after: Image | null;
}

/** Stores every act with each changed row before and after it, so that undo and redo are exact and have no limit. */
interface Journal {
  /** Applies `changes` and stores them. */
  record(act: { id: string; name: ActName; at: Instant; device: string }, changes: readonly RecordChange[]): Act;
  undo(): Act | undefined;
  redo(): Act | undefined;
  /** Whether the act that `undo` or `redo` is about changed so many rows that restoring them stops the editor. */
  nextIsLong(step: 'undo' | 'redo'): boolean;
}

/** The changes of such an act in bytes, about a kilobyte a row. Restoring a hundred rows takes some milliseconds. */
const LONG = 200_000;

/** The caller must run every method inside a write transaction. */
export function journal(db: DatabaseSync, tables: ActTables): Journal {
  const write = db.prepare('INSERT INTO act (id, device_id, name, at, changes) VALUES (?, ?, ?, ?, ?)');
  const drop = db.prepare("UPDATE act SET state = 'dropped' WHERE state = 'undone'");
  const mark = db.prepare('UPDATE act SET state = ? WHERE seq = ?');
  const newest = db.prepare("SELECT * FROM act WHERE state = 'done' ORDER BY seq DESC LIMIT 1");
  const sizes = {
    undo: db.prepare("SELECT octet_length(changes) AS size FROM act WHERE state = 'done' ORDER BY seq DESC LIMIT 1"),
    redo: db.prepare("SELECT octet_length(changes) AS size FROM act WHERE state = 'undone' ORDER BY seq LIMIT 1"),
  };
  const undone = db.prepare("SELECT * FROM act WHERE state = 'undone' ORDER BY seq LIMIT 1");

  const apply = (change: RecordChange, device: string, at: Instant): StoredChange => {
    const id = (change.after ?? change.before)?.id ?? '';
    const table: RowTable<{ id: string }> = tables[change.table];
    const before = table.image(id) ?? null;
    if (change.after) table.put(change.after, device, at);
    else table.markDeleted(id, at);
    return { table: change.table, id, before, after: table.image(id) ?? null };
  };

  const toAct = (row: Record<string, unknown>, changes: readonly StoredChange[]): Act => ({
    id: String(row['id']),
    name: String(row['name']) as ActName,
    at: Number(row['at']),
    changes: changes.map((change) => {
      const table: RowTable<{ id: string }> = tables[change.table];
      return { table: change.table, before: live(table, change.before), after: live(table, change.after) };
    }) as RecordChange[],
  });

  const move = (
    row: Record<string, unknown> | undefined,
    to: 'done' | 'undone',
    image: 'before' | 'after',
  ): Act | undefined => {
    if (!row) return undefined;
    const changes = JSON.parse(String(row['changes'])) as StoredChange[];
    const ordered = image === 'before' ? changes.toReversed() : changes;
    for (const change of ordered) tables[change.table].restore(change.id, change[image] ?? undefined);
    mark.run(to, Number(row['seq']));
    return toAct(row, changes);
  };

  return {
    record({ id, name, at, device }, changes) {
      const stored = changes.map((change) => apply(change, device, at));
      drop.run();
      write.run(id, device, name, at, JSON.stringify(stored));
      return toAct({ id, name, at }, stored);
    },
    undo: () => move(newest.get(), 'undone', 'before'),
    redo: () => move(undone.get(), 'done', 'after'),
    nextIsLong: (step) => Number(sizes[step].get()?.['size'] ?? 0) > LONG,
  };
}

function live<Row extends { readonly id: string }>(table: RowTable<Row>, image: Image | null): Row | undefined {
  return image === null || image['deleted_at'] !== null ? undefined : table.read(image);
}
