import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { startDuty } from '../../src/core/duty/startStop';
import type { DirectStore } from '../../src/core/store/store';
import { StoreError, type StoreErrorReason } from '../../src/core/store/storeError';
import { backupPath } from '../../src/store/backup/backupFiles';
import { migrations, SCHEMA_VERSION } from '../../src/store/connection/migrations';
import { goodBackups, restoreBackup } from '../../src/store/restore/restoreBackup';
import { TempStores } from '../support/tempStore';

const DAY = '2026-11-23';

describe('Restoring a backup', () => {
  let stores: TempStores;
  let store: DirectStore;
  let copy: string;

  beforeEach(() => {
    stores = new TempStores();
    copy = backupPath(stores.path, DAY);
    store = stores.open();
  });

  afterEach(() => stores.dispose());

  const start = (category: string) => {
    const origin = { now: stores.clock.now(), zone: 'UTC', newId: () => store.newId() };
    store.act('start', startDuty({ category }, origin));
    stores.clock.forward(1);
  };
  const restore = () => restoreBackup(stores.path, copy, stores.clock.now());
  const inCopy = (work: (db: DatabaseSync) => void) => {
    const db = new DatabaseSync(copy);
    work(db);
    db.close();
  };
  const asides = () => readdirSync(stores.directory).filter((name) => name.includes('.aside-'));
  const isRefused = (reason: StoreErrorReason) => (error: unknown) =>
    error instanceof StoreError && error.reason === reason;

  it('of an earlier version brings it up to date, and open windows go on in it without a failure', async () => {
    await store.backups.makeToday();
    rmSync(copy);
    const version = migrations.findIndex((step) => step.includes('CREATE TABLE rule_decision'));
    assert.ok(version > 0);
    inCopy((db) => {
      for (const step of migrations.slice(0, version)) db.exec(step);
      db.exec(`PRAGMA user_version = ${version}`);
    });
    start('support');
    await restore();
    assert.equal(store.running(), undefined);
    assert.deepEqual(store.decisions({ start: 0, end: stores.clock.now() }), []);
    start('architecture');
    assert.equal(store.running()?.category, 'architecture');
  });

  it('of a newer version is refused and changes nothing', async () => {
    await store.backups.makeToday();
    inCopy((db) => db.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`));
    start('support');
    await assert.rejects(restore(), isRefused('newer'));
    assert.deepEqual([store.running()?.category, asides()], ['support', []]);
  });

  it('into a file that a newer version changed is refused and changes nothing', async () => {
    await store.backups.makeToday();
    start('support');
    stores.raw((db) => db.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`));
    await assert.rejects(restore(), isRefused('newer'));
    assert.deepEqual([store.running()?.category, asides()], ['support', []]);
  });

  it('from before the consent leaves the consent as it is, so that recording goes on', async () => {
    await store.backups.makeToday();
    store.agree(stores.clock.now());
    await restore();
    assert.equal(store.agreedAt(), stores.clock.now());
  });

  it('is seen at once by a window that has the file open', async () => {
    await store.backups.makeToday();
    start('support');
    const { promise, resolve } = Promise.withResolvers<void>();
    store.onDidChange(() => resolve());
    await restore();
    await promise;
    assert.equal(store.running(), undefined);
  });

  it('keeps the present file also when the backup was made while a deletion was not finished', async () => {
    await store.backups.makeToday();
    const copies = [{ range: { span: { start: 0, end: 1 }, days: ['1970-01-01', '1970-01-01'] }, gone: {} }];
    const unfinished = JSON.stringify({ copies, freePages: true, log: true });
    inCopy((db) => db.prepare("INSERT INTO meta (name, value) VALUES ('unfinished', ?)").run(unfinished));
    start('support');
    await restore();
    assert.equal(store.eraser.isUnfinished(), false);
    await store.eraser.finish();
    assert.equal(asides().length, 1);
  });

  it('first finishes a deletion that was interrupted, so that nothing deleted comes back', async () => {
    start('support');
    await store.backups.makeToday();
    const range = { start: 0, end: stores.clock.now() };
    const ids = store.entriesIn(range).map(({ id }) => id);
    const copies = [{ range: { span: range, days: ['1970-01-01', '2026-11-23'] }, gone: { duty_entry: ids } }];
    const unfinished = JSON.stringify({ copies, freePages: false, log: false });
    stores.raw((db) => {
      db.exec('DELETE FROM duty_entry');
      db.prepare("INSERT INTO meta (name, value) VALUES ('unfinished', ?)").run(unfinished);
    });
    await restore();
    assert.deepEqual(store.entriesIn(range), []);
  });

  it('waits for a program that holds the file, and does not take a file that it cannot read for a damaged one', async () => {
    await store.backups.makeToday();
    start('support');
    stores.closeAll();
    const other = new DatabaseSync(stores.path);
    other.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
    const before = readFileSync(stores.path);
    await assert.rejects(restore(), isRefused('busy'));
    assert.deepEqual([readFileSync(stores.path), asides()], [before, []]);
    other.close();
  }).timeout(20_000);

  it('of a copy that was emptied is not offered', async () => {
    await store.backups.makeToday();
    truncateSync(copy, 0);
    assert.deepEqual(await goodBackups(stores.path), []);
    await assert.rejects(restore(), isRefused('damaged'));
  });
});
