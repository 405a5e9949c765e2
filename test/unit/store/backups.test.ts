import assert from 'node:assert/strict';
import {
  closeSync,
  copyFileSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { daysToKeep } from '../../../src/core/store/backups';
import { startDuty, stopDuty } from '../../../src/core/duty/startStop';
import type { DirectStore } from '../../../src/core/store/store';
import { StoreError } from '../../../src/core/store/storeError';
import { backupPath } from '../../../src/store/backup/backupFiles';
import { SECOND } from '../../../src/core/time/span';
import { goodBackups, restoreBackup } from '../../../src/store/restore/restoreBackup';
import { openStore } from '../../../src/store/sqliteStore';
import { TempStores } from '../../support/tempStore';

const DAY = 24 * 60;

describe('The backups to keep', () => {
  it('are the last seven days and the newest of each of the last twelve months', () => {
    const days = Array.from({ length: 500 }, (_, index) =>
      new Date(Date.UTC(2025, 6, 13 + index)).toISOString().slice(0, 10),
    );
    const kept = daysToKeep(days);
    assert.deepEqual(kept.slice(0, 7), days.slice(-7).toReversed());
    assert.deepEqual(kept.slice(7), [
      ...['2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30', '2026-05-31'],
      ...['2026-04-30', '2026-03-31', '2026-02-28', '2026-01-31', '2025-12-31'],
    ]);
    assert.deepEqual(daysToKeep(kept), kept);
  });

  it('are all of them while there are only a few', () => {
    assert.deepEqual(daysToKeep(['2026-11-20', '2026-11-24']), ['2026-11-24', '2026-11-20']);
    assert.deepEqual(daysToKeep([]), []);
  });
});

describe('Backups', () => {
  let stores: TempStores;
  let store: DirectStore;

  beforeEach(() => {
    stores = new TempStores();
    store = stores.open();
  });

  afterEach(() => stores.dispose());

  const origin = () => ({ now: stores.clock.now(), zone: 'Europe/Berlin', newId: () => store.newId() });
  const start = (category: string) => store.act('start', startDuty({ category }, origin()));
  const categories = (of: DirectStore) =>
    of.entriesIn({ start: 0, end: Number.MAX_SAFE_INTEGER }).map(({ category }) => category);
  const backupFiles = () => readdirSync(dirname(backupPath(stores.path, 'x')));

  const inCopy = () => {
    const copy = openStore(backupPath(stores.path, '2026-11-23'), stores.clock);
    const found = categories(copy);
    copy.dispose();
    return found;
  };

  it('are one a day, which is made again half an hour later, each a complete and undamaged store', async () => {
    start('documentation');
    await store.backups.makeToday();
    stores.clock.forward(29);
    start('support');
    await store.backups.makeToday();
    assert.deepEqual(inCopy(), ['documentation']);
    stores.clock.forward(1);
    await store.backups.makeToday();
    assert.deepEqual([inCopy(), backupFiles()], [['documentation', 'support'], ['invisible-load-2026-11-23.db']]);
  });

  it('are not made again while nothing is stored', async () => {
    start('documentation');
    await store.backups.makeToday();
    const target = backupPath(stores.path, '2026-11-23');
    const later = Date.now() / SECOND + 60;
    utimesSync(target, later, later);
    const { ino } = statSync(target);
    await store.backups.makeToday();
    assert.equal(statSync(target).ino, ino);
  });

  it('are made again for what only the log of the file has yet', async () => {
    start('documentation');
    await store.backups.makeToday();
    const [copied, stored] = [Date.now() / SECOND + 60, Date.now() / SECOND + 120];
    utimesSync(backupPath(stores.path, '2026-11-23'), copied, copied);
    stores.clock.forward(1);
    start('support');
    utimesSync(`${stores.path}-wal`, stored, stored);
    await store.backups.makeToday();
    assert.deepEqual(inCopy(), ['documentation', 'support']);
  });

  it('keep the one of the same day where the new one is damaged', async () => {
    start('documentation');
    await store.backups.makeToday();
    stores.clock.forward(60);
    start('support');
    stores.raw((db) => db.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
    const file = openSync(stores.path, 'r+');
    writeSync(file, Buffer.alloc(statSync(stores.path).size - 8192, 0xa5), 0, undefined, 8192);
    closeSync(file);
    await assert.rejects(store.backups.makeToday(), StoreError);
    assert.deepEqual(inCopy(), ['documentation']);
  });

  it('are made once a day, however many windows are open', async () => {
    const windows = [store, stores.open(), stores.open(), stores.open()];
    for (let round = 0; round < 8; round++) {
      rmSync(backupPath(stores.path, '2026-11-23'), { force: true });
      await Promise.all(windows.map((one) => one.backups.makeToday()));
      assert.deepEqual(backupFiles(), ['invisible-load-2026-11-23.db']);
    }
  });

  it('are deleted when they are too old to keep', async () => {
    const today = () => new Date(stores.clock.now()).toISOString().slice(0, 10);
    await store.backups.makeToday();
    const first = backupPath(stores.path, today());
    for (let day = 1; day < 37; day++) {
      stores.clock.forward(DAY);
      copyFileSync(first, backupPath(stores.path, today()));
    }
    for (let day = 37; day < 40; day++) {
      stores.clock.forward(DAY);
      await store.backups.makeToday();
    }
    const days = store.backups.list().map(({ day }) => day);
    assert.deepEqual(days.slice(0, 7), ['2027-01-01', ...[31, 30, 29, 28, 27, 26].map((day) => `2026-12-${day}`)]);
    assert.deepEqual(days.slice(7), ['2026-11-30']);
  });

  it('are not offered and not restored when they are damaged', async () => {
    await store.backups.makeToday();
    const good = backupPath(stores.path, '2026-11-23');
    writeFileSync(backupPath(stores.path, '2026-11-24'), 'no database');
    assert.deepEqual(
      (await goodBackups(stores.path)).map(({ path }) => path),
      [good],
    );
    await assert.rejects(restoreBackup(stores.path, backupPath(stores.path, '2026-11-24'), 0), StoreError);
  });

  it('replace a damaged database, which is renamed and left unchanged', async () => {
    start('documentation');
    stores.clock.forward(1);
    await store.backups.makeToday();
    stores.closeAll();
    const damaged = Buffer.alloc(8192, 'no database');
    writeFileSync(stores.path, damaged);
    const [copy] = await goodBackups(stores.path);
    const aside = await restoreBackup(stores.path, copy?.path ?? '', stores.clock.now());
    assert.deepEqual(readFileSync(aside ?? ''), damaged);
    assert.deepEqual(categories(stores.open()), ['documentation']);
    assert.equal(store.backups.list().length, 1, 'the backup itself stays');
  });

  it('replace an undamaged database in every window that has it open, and save the replaced content', async () => {
    start('documentation');
    stores.clock.forward(1);
    await store.backups.makeToday();
    stores.clock.forward(10);
    store.act('stop', stopDuty(origin()));
    start('architecture');
    const other = stores.open();
    const aside = await restoreBackup(stores.path, backupPath(stores.path, '2026-11-23'), stores.clock.now());
    assert.deepEqual([categories(store), categories(other)], [['documentation'], ['documentation']]);
    stores.clock.forward(10);
    start('support');
    assert.equal(other.running()?.category, 'support');
    const before = openStore(aside ?? '', stores.clock);
    assert.equal(before.running()?.category, 'architecture');
    before.dispose();
  });

  it('can be restored when there is no database', async () => {
    await store.backups.makeToday();
    stores.closeAll();
    const elsewhere = `${stores.directory}/moved.db`;
    const copy = backupPath(stores.path, '2026-11-23');
    assert.equal(await restoreBackup(elsewhere, copy, 0), undefined);
    const again = `${stores.directory}/again.db`;
    copyFileSync(elsewhere, again);
    assert.equal(openStore(again, stores.clock).running(), undefined);
  });
});
