import assert from 'node:assert/strict';
import { closeSync, fstatSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { addEntry } from '../../src/core/duty/newEntry';
import { StoreError } from '../../src/core/store/storeError';
import { MINUTE } from '../../src/core/time/span';
import { backupPath } from '../../src/store/backup/backupFiles';
import { goodBackups } from '../../src/store/restore/restoreBackup';
import { TempStores } from '../support/tempStore';

const DAY = 24 * 60;
const DAYS = 12;

describe('A data file that is damaged for many days without anybody noticing', () => {
  let stores: TempStores;

  beforeEach(() => {
    stores = new TempStores();
  });

  afterEach(() => stores.dispose());

  /** Fills the file, and overwrites its second half while no window has it open. The header and the schema stay. */
  function damage(): void {
    const store = stores.open();
    const origin = { now: stores.clock.now(), zone: 'UTC', newId: () => store.newId() };
    for (let minute = 1; minute < 200; minute++) {
      const start = stores.clock.now() - minute * MINUTE;
      const note = `note ${minute}`.padEnd(200, '.');
      store.act('add', addEntry({ category: 'support', note, start, end: start + MINUTE }, undefined, origin));
    }
    stores.closeAll();
    const file = openSync(stores.path, 'r+');
    const { size } = fstatSync(file);
    writeSync(file, Buffer.alloc(Math.floor(size / 2), 0xa5), 0, Math.floor(size / 2), Math.floor(size / 2));
    closeSync(file);
  }

  it('keeps its good backup, and every day the damage is reported', async () => {
    await stores.open().backups.makeToday();
    damage();
    const store = stores.open();
    for (let day = 1; day <= DAYS; day++) {
      stores.clock.forward(DAY);
      await assert.rejects(
        store.backups.makeToday(),
        (error) => error instanceof StoreError && error.reason === 'damaged' && error.path === stores.path,
      );
    }
    assert.deepEqual(
      (await goodBackups(stores.path)).map(({ day }) => day),
      ['2026-11-23'],
    );
  });

  it('keeps its good backups also beside damaged ones that were made before', async () => {
    const store = stores.open();
    await store.backups.makeToday();
    const good = readFileSync(backupPath(stores.path, '2026-11-23'));
    // The last of them is newer in its month than the good one, which would be kept as that of the month otherwise.
    for (const month of ['2026-11', '2026-12'])
      for (let day = 24; day <= 30; day++) writeFileSync(backupPath(stores.path, `${month}-${day}`), 'damaged');
    stores.clock.forward(40 * DAY);
    await store.backups.makeToday();
    assert.deepEqual(readFileSync(backupPath(stores.path, '2026-11-23')), good);
  });
});
