import { DatabaseSync } from 'node:sqlite';
import { StoreError } from '../../core/store/storeError';
import { removeDatabase } from '../backup/backupFiles';
import { announceChange } from '../connection/changeWatch';
import { upgrade } from '../connection/migrate';
import { SCHEMA_VERSION, schemaVersion } from '../connection/migrations';
import { createPrivate } from '../connection/privateFile';
import { immediately } from '../connection/transaction';
import { withDatabase } from '../connection/withDatabase';
import { finishDeletion } from '../deletion/finish';
import { readUnfinished, writeUnfinished } from '../deletion/unfinished';
import { dutyEntryTable } from '../tables/dutyEntryTable';
import { metaTable } from '../tables/metaTable';
import { copiedAt, endRevived } from './endRevived';

/**
 * Replaces the content of a database with that of the copy `from`, and keeps the present content in the new file
 * `aside`. Both happen under one lock: what another window stores before is in the kept file, and what it stores
 * afterwards is in the database. Throws `StoreError`.
 */
export function replaceContent(path: string, from: string, aside: string): void {
  withDatabase(path, (db) => {
    finishDeletions(db, path);
    db.prepare('ATTACH DATABASE ? AS copy').run(from);
    if (schemaVersion(db, 'copy') > SCHEMA_VERSION) throw new StoreError('newer', from);
    createPrivate(aside);
    try {
      immediately(db, () => {
        keepAs(aside, path);
        const keep = standingFacts(db);
        const running = dutyEntryTable(db).running()?.id;
        takeContent(db);
        upgrade(db);
        keep();
        endRevived(db, copiedAt(from), running);
      });
    } catch (error) {
      removeDatabase(aside);
      throw error;
    }
  });
  announceChange(path);
}

/** A copy from which something is still to be deleted would bring it back. */
function finishDeletions(db: DatabaseSync, path: string): void {
  const meta = metaTable(db);
  if (readUnfinished(meta).copies.length === 0) return;
  finishDeletion(db, path, () => undefined);
  if (readUnfinished(meta).copies.length > 0) throw new StoreError('busy', path);
}

/** Reads through a second connection, because SQLite makes no copy inside a transaction. Nobody can write meanwhile. */
function keepAs(aside: string, path: string): void {
  const reader = new DatabaseSync(path, { readOnly: true });
  try {
    reader.prepare('VACUUM INTO ?').run(aside);
  } finally {
    reader.close();
  }
}

/**
 * What holds whatever the content is: that the developer agreed to recording, and what deletions have still to do in
 * the file itself. Returns what stores it in the new content.
 */
function standingFacts(db: DatabaseSync): () => void {
  const before = metaTable(db);
  const agreed = before.get('agreed-at');
  const unfinished = readUnfinished(before);
  return () => {
    const meta = metaTable(db);
    if (agreed !== undefined && meta.get('agreed-at') === undefined) meta.set('agreed-at', agreed);
    writeUnfinished(meta, unfinished);
  };
}

/** Takes schema and rows of the attached database `copy`, whatever version of this extension made it. */
function takeContent(db: DatabaseSync): void {
  const named = (schema: string, type: string) =>
    db
      .prepare(
        `SELECT name, sql FROM ${schema}.sqlite_schema
          WHERE type ${type} 'table' AND sql IS NOT NULL AND name NOT LIKE 'sqlite_%'`,
      )
      .all()
      .map(({ name, sql }) => ({ name: `"${String(name)}"`, sql: String(sql) }));
  for (const { name } of named('main', '=')) db.exec(`DROP TABLE main.${name}`);
  for (const { name, sql } of named('copy', '=')) {
    db.exec(sql);
    db.exec(`INSERT INTO main.${name} SELECT * FROM copy.${name}`);
  }
  for (const { sql } of named('copy', '<>')) db.exec(sql);
  db.exec(`PRAGMA main.user_version = ${schemaVersion(db, 'copy')}`);
}
