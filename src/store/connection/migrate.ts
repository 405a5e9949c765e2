import type { DatabaseSync } from 'node:sqlite';
import { migrations, SCHEMA_VERSION, schemaVersion } from './migrations';
import { immediately } from './transaction';

/**
 * Migrates the database to `SCHEMA_VERSION`. Another window may be doing this at the same time. Throws `StoreError`
 * with the reason “newer” when that window has a newer version of the extension.
 */
export function migrate(db: DatabaseSync): void {
  if (schemaVersion(db) === SCHEMA_VERSION) return;
  immediately(db, () => upgrade(db));
}

/** Does the same inside the write transaction of the caller. */
export function upgrade(db: DatabaseSync): void {
  for (let version = schemaVersion(db); version < SCHEMA_VERSION; version++) {
    db.exec(migrations[version] ?? '');
    db.exec(`PRAGMA user_version = ${version + 1}`);
  }
}
