import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { startDuty } from '../../../src/core/duty/startStop';
import type { DirectStore } from '../../../src/core/store/store';
import { StoreError } from '../../../src/core/store/storeError';
import { goodBackups, restoreBackup } from '../../../src/store/restore/restoreBackup';
import { sqliteFiles } from '../../../src/store/sqliteFiles';
import { openStore } from '../../../src/store/sqliteStore';
import { TempStores } from '../../support/tempStore';

const hasModes = process.platform !== 'win32';

describe('The files of the store', () => {
  let stores: TempStores;

  beforeEach(() => {
    stores = new TempStores();
  });

  afterEach(() => stores.dispose());

  const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

  /** The modes of everything in the data folder, and of the folder itself as `.`. */
  function modes(): Record<string, string> {
    const names = readdirSync(stores.directory, { recursive: true }).map(String);
    return Object.fromEntries(['.', ...names].map((name) => [name, modeOf(join(stores.directory, name))]));
  }

  function write(store: DirectStore): void {
    const origin = { now: stores.clock.now(), zone: 'UTC', newId: () => store.newId() };
    store.act('start', startDuty({ category: 'support' }, origin));
  }

  /** Writes an entry, makes a backup and restores it, so that a file of every kind is there. */
  async function makeEveryKind(): Promise<void> {
    const store = stores.open();
    write(store);
    await store.backups.makeToday();
    await restoreBackup(stores.path, (await goodBackups(stores.path))[0]?.path ?? '', stores.clock.now());
    stores.clock.forward(1);
    write(store);
  }

  function assertPrivate(): void {
    for (const [name, mode] of Object.entries(modes())) {
      const isFolder = statSync(join(stores.directory, name)).isDirectory();
      assert.equal(mode, isFolder ? '700' : '600', name);
    }
  }

  it('can be read by their owner only, each of them and their folder', async function () {
    if (!hasModes) this.skip();
    await makeEveryKind();
    assert.ok(Object.keys(modes()).length >= 6, 'database, log, marker, folder of backups, backup, file set aside');
    assertPrivate();
  });

  it('are taken from everybody else at the next opening, if others could read them before', async function () {
    if (!hasModes) this.skip();
    await makeEveryKind();
    stores.closeAll();
    for (const name of Object.keys(modes())) {
      const path = join(stores.directory, name);
      chmodSync(path, statSync(path).isDirectory() ? 0o755 : 0o644);
    }
    write(stores.open());
    assertPrivate();
  });

  it('lie in a folder whose rights stay as they are when the folder holds anything else, such as a home', function () {
    if (!hasModes) this.skip();
    chmodSync(stores.directory, 0o755);
    const other = join(stores.directory, 'notes.txt');
    writeFileSync(other, 'notes');
    chmodSync(other, 0o644);
    write(stores.open());
    assert.deepEqual([modeOf(stores.directory), modeOf(other), modeOf(stores.path)], ['755', '644', '600']);
  });

  it('lie in a private folder also when the folder is made only to be shown', async function () {
    if (!hasModes) this.skip();
    const path = join(stores.directory, 'new', 'invisible-load.db');
    await sqliteFiles.makeFolder(path);
    assert.equal(modeOf(dirname(path)), '700');
  });

  const linked = ['.changed', '.restoring', '-wal', '-shm', '-journal', '/../backups/invisible-load-2026-11-22.db'];
  for (const suffix of linked) {
    it(`never change the target of a symbolic link that has the name of ${suffix}`, async function () {
      if (!hasModes) this.skip();
      const target = join(stores.directory, 'thesis.txt');
      writeFileSync(target, 'chapter one');
      chmodSync(target, 0o644);
      mkdirSync(join(stores.directory, 'backups'));
      symlinkSync(target, normalize(stores.path + suffix));
      try {
        const store = stores.open();
        write(store);
        await store.backups.makeToday();
        stores.closeAll();
        writeFileSync(stores.path, 'damaged');
        await restoreBackup(stores.path, (await goodBackups(stores.path))[0]?.path ?? '', stores.clock.now());
      } catch (error) {
        // SQLite refuses a log that is a link. What counts is that the target stays.
        assert.ok(error instanceof StoreError && suffix.startsWith('-'), String(error));
      }
      assert.deepEqual([readFileSync(target, 'utf8'), modeOf(target)], ['chapter one', '644']);
    });
  }

  it('never make a database of an empty file to which a link leads, nor of a missing one', function () {
    if (!hasModes) this.skip();
    const target = join(stores.directory, 'empty');
    symlinkSync(target, stores.path);
    const opening = () => openStore(stores.path, stores.clock);
    assert.throws(opening, StoreError);
    writeFileSync(target, '');
    assert.throws(opening, StoreError);
    assert.equal(statSync(target).size, 0);
    rmSync(target);
  });

  it('tell the other windows of a change by the time of the marker, and never cut a file that has its name', () => {
    const marker = `${stores.path}.changed`;
    writeFileSync(marker, 'kept');
    write(stores.open());
    assert.equal(readFileSync(marker, 'utf8'), 'kept');
  });
});
