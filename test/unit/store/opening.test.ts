import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startDuty } from '../../../src/core/duty/startStop';
import { StoreError, type StoreErrorReason } from '../../../src/core/store/storeError';
import { migrations, SCHEMA_VERSION, schemaVersion } from '../../../src/store/connection/migrations';
import { openStore } from '../../../src/store/sqliteStore';
import { TempStores } from '../../support/tempStore';

function fails(reason: StoreErrorReason) {
  return (error: unknown) => error instanceof StoreError && error.reason === reason;
}

describe('Opening the store', () => {
  let stores: TempStores;

  beforeEach(() => {
    stores = new TempStores();
  });

  afterEach(() => stores.dispose());

  const origin = (store: { newId(): string }) => ({
    now: stores.clock.now(),
    zone: stores.clock.zone(),
    newId: () => store.newId(),
  });

  it('creates the database with the newest schema, in a directory that only its owner can read', () => {
    const path = join(stores.directory, 'made/below/invisible-load.db');
    openStore(path, stores.clock).dispose();
    assert.equal(statSync(dirname(path)).mode & 0o077, 0);
    stores.open();
    assert.equal(stores.raw(schemaVersion), SCHEMA_VERSION);
  });

  it('changes nothing in a database that is up to date', () => {
    stores.open();
    const before = stores.raw((db) => db.prepare('SELECT * FROM sqlite_schema').all());
    stores.closeAll();
    stores.open();
    assert.deepEqual(
      stores.raw((db) => db.prepare('SELECT * FROM sqlite_schema').all()),
      before,
    );
  });

  for (let version = 0; version < SCHEMA_VERSION; version++) {
    it(`migrates a database of schema version ${version}`, () => {
      stores.raw((db) => {
        for (const step of migrations.slice(0, version)) db.exec(step);
        db.exec(`PRAGMA user_version = ${version}`);
      });
      const old = stores.open();
      stores.raw((db) => assert.equal(schemaVersion(db), SCHEMA_VERSION));
      old.act('start', startDuty({ category: 'documentation' }, origin(old)));
      assert.equal(old.running()?.category, 'documentation');
    });
  }

  it('migrates an empty file and a database of version 1 to the same schema', () => {
    const schemas = [0, 1].map((version) => {
      const one = new TempStores();
      one.raw((db) => {
        for (const step of migrations.slice(0, version)) db.exec(step);
        db.exec(`PRAGMA user_version = ${version}`);
      });
      one.open();
      const schema = one.raw((db) => db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all());
      one.dispose();
      return schema;
    });
    assert.deepEqual(schemas[0], schemas[1]);
  });

  it('opens a database of a newer version read-only and rejects changes', () => {
    const old = stores.open();
    old.act('start', startDuty({ category: 'architecture' }, origin(old)));
    stores.closeAll();
    stores.raw((db) => db.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`));
    const store = stores.open();
    assert.equal(store.readOnly, true);
    assert.equal(store.running()?.category, 'architecture');
    assert.throws(() => store.act('start', startDuty({ category: 'support' }, origin(store))), fails('newer'));
    assert.throws(() => store.undo(), fails('newer'));
    assert.throws(() => store.agree(1), fails('newer'));
    assert.equal(stores.raw(schemaVersion), SCHEMA_VERSION + 1);
  });

  it('reports “cannot-create” when a file has the name of the directory', () => {
    const file = join(stores.directory, 'file');
    writeFileSync(file, '');
    assert.throws(() => openStore(join(file, 'below', 'invisible-load.db'), stores.clock), fails('cannot-create'));
  });

  it('reports “cannot-create” when the directory is not writable', function test() {
    // The superuser can write anywhere, and Windows has no such permissions.
    if (process.getuid?.() === 0 || process.platform === 'win32') this.skip();
    const directory = join(stores.directory, 'read-only');
    mkdirSync(directory, { mode: 0o500 });
    assert.throws(() => openStore(join(directory, 'invisible-load.db'), stores.clock), fails('cannot-create'));
  });

  it('reports “cannot-create” when the directory cannot be entered', function test() {
    if (process.getuid?.() === 0 || process.platform === 'win32') this.skip();
    stores.open();
    stores.closeAll();
    chmodSync(stores.directory, 0);
    try {
      assert.throws(() => stores.open(), fails('cannot-create'));
    } finally {
      chmodSync(stores.directory, 0o700);
    }
  });

  it('reports “cannot-write” while the file is not writable, and writes when it is again', function test() {
    if (process.getuid?.() === 0) this.skip();
    stores.open();
    stores.closeAll();
    chmodSync(stores.path, 0o400);
    assert.throws(() => stores.open(), fails('cannot-write'));
    chmodSync(stores.path, 0o600);
    stores.open().agree(1);
  });

  it('reports “cannot-open” when the path of the database is a directory', () => {
    mkdirSync(stores.path);
    assert.throws(() => stores.open(), fails('cannot-open'));
  });

  it('reports “damaged” and changes nothing when the file is not a database', () => {
    const bytes = Buffer.alloc(8192, 'no database');
    writeFileSync(stores.path, bytes);
    assert.throws(() => stores.open(), fails('damaged'));
    assert.deepEqual(readFileSync(stores.path), bytes);
  });

  it('reports “damaged” and changes nothing when pages of the database are destroyed', () => {
    stores.open();
    stores.closeAll();
    const bytes = readFileSync(stores.path);
    bytes.fill(0xff, 100, 4096);
    writeFileSync(stores.path, bytes);
    assert.throws(() => stores.open(), fails('damaged'));
    assert.deepEqual(readFileSync(stores.path), bytes);
  });
});
