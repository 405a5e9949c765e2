import assert from 'node:assert/strict';
import { readdirSync, writeFileSync } from 'node:fs';
import { startDuty, stopDuty } from '../../../src/core/duty/startStop';
import type { DirectStore } from '../../../src/core/store/store';
import { backupPath } from '../../../src/store/backup/backupFiles';
import { goodBackups, restoreBackup } from '../../../src/store/restore/restoreBackup';
import { TempStores } from '../../support/tempStore';

const DAY = 24 * 60;

describe('Deleting data while files are set aside', () => {
  let stores: TempStores;

  beforeEach(() => {
    stores = new TempStores();
  });

  afterEach(() => stores.dispose());

  const files = () => readdirSync(stores.directory, { recursive: true }).map(String);
  const setAside = () => files().filter((file) => file.includes('.aside-'));

  function tagOneHour(store: DirectStore): void {
    const origin = () => ({ now: stores.clock.now(), zone: 'Europe/Berlin', newId: () => store.newId() });
    store.act('start', startDuty({ category: 'support', note: 'SECRET' }, origin()));
    stores.clock.forward(60);
    store.act('stop', stopDuty(origin()));
  }

  async function restoreNewest(): Promise<void> {
    const [copy] = await goodBackups(stores.path);
    assert.ok(copy);
    await restoreBackup(stores.path, copy.path, stores.clock.now());
  }

  /** Restores twice: leaves a data file, the file that it replaced, and a damaged file from before both. */
  async function restoredTwice(): Promise<DirectStore> {
    const first = stores.open();
    tagOneHour(first);
    await first.backups.makeToday();
    stores.closeAll();
    writeFileSync(stores.path, Buffer.alloc(8192, 'SECRET'));
    writeFileSync(`${stores.path}-wal`, 'SECRET');
    await restoreNewest();
    stores.clock.forward(DAY);
    const second = stores.open();
    tagOneHour(second);
    await restoreNewest();
    return second;
  }

  it('counts the files that were set aside, apart from the backups', async () => {
    const store = await restoredTwice();
    assert.equal(setAside().filter((file) => !/-(wal|shm)$/.test(file)).length, 2, 'one damaged and one intact file');
    assert.ok(setAside().some((file) => file.endsWith('-wal')));
    const { backups, keptFiles } = await store.eraser.holds();
    assert.deepEqual([backups, keptFiles], [store.backups.list().length, 2], 'a log is not a copy of its own');
  });

  it('removes files that were set aside, damaged or intact, when everything is deleted', async () => {
    const store = await restoredTwice();
    await store.eraser.erase();
    assert.deepEqual(setAside(), []);
    const { backups, keptFiles } = await store.eraser.holds();
    assert.deepEqual([backups, keptFiles], [0, 0]);
  });

  it('leaves no folder of backups when everything is deleted', async () => {
    const store = await restoredTwice();
    assert.ok(files().includes('backups'));
    await store.eraser.erase();
    assert.ok(!files().includes('backups'));
  });

  it('removes files that were set aside when a range is deleted, because a damaged file cannot be edited', async () => {
    const store = await restoredTwice();
    const now = stores.clock.now();
    await store.eraser.erase({ start: now - 1, end: now });
    assert.deepEqual(setAside(), []);
    assert.equal(store.backups.list().length, 1, 'a copy that can be read is kept');
  });

  it('removes unfinished copies, but not files of other programs', async () => {
    const store = await restoredTwice();
    const unfinished = `${backupPath(stores.path, '2026-11-24')}.4f1c`;
    const ofOthers = `${stores.directory}/notes.aside-2026`;
    for (const file of [unfinished, ofOthers]) writeFileSync(file, 'SECRET');
    const now = stores.clock.now();
    await store.eraser.erase({ start: now - 1, end: now });
    assert.deepEqual(
      files().filter((file) => /4f1c|notes/.test(file)),
      ['notes.aside-2026'],
    );
  });
});
