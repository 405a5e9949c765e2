import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addEntry } from '../../src/core/duty/newEntry';
import type { DirectStore } from '../../src/core/store/store';
import { MINUTE } from '../../src/core/time/span';
import { backupPath } from '../../src/store/backup/backupFiles';
import { goodBackups } from '../../src/store/restore/restoreBackup';
import { openStore } from '../../src/store/sqliteStore';
import { TempStores } from '../support/tempStore';

const ENTRIES = 400;

/** Deletes all entries of a database, with parts of it already in the file, and then waits to be killed. */
const deleting = `
  const { DatabaseSync } = require('node:sqlite');
  const db = new DatabaseSync(process.argv[1]);
  db.exec('PRAGMA journal_mode = DELETE; PRAGMA cache_size = 2; BEGIN IMMEDIATE; DELETE FROM duty_entry');
  process.stdout.write('deleted');
  setInterval(() => {}, 1000);`;

describe('A deletion that is killed midway', () => {
  let stores: TempStores;
  let store: DirectStore;

  beforeEach(() => {
    stores = new TempStores();
    stores.clock.forward(ENTRIES);
    store = stores.open();
    const origin = { now: stores.clock.now(), zone: 'UTC', newId: () => store.newId() };
    for (let minute = 0; minute < ENTRIES; minute++) {
      const start = stores.clock.now() - (minute + 1) * MINUTE;
      const entry = { category: 'support', note: `note ${minute}`.padEnd(200, '.'), start, end: start + MINUTE };
      store.act('add', addEntry(entry, undefined, origin));
    }
  });

  afterEach(() => stores.dispose());

  /** Kills a process that deletes everything from the backup of today. Returns the path of the backup. */
  async function killedWhileDeleting(): Promise<string> {
    await store.backups.makeToday();
    const copy = backupPath(stores.path, '2026-11-23');
    const child = spawn(process.execPath, ['-e', deleting, copy], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    assert.ok(existsSync(`${copy}-journal`), 'the process was killed in its transaction');
    return copy;
  }

  it('leaves the backup that it was changing intact, however long ago it was', async () => {
    const copy = await killedWhileDeleting();
    stores.clock.forward(30 * 24 * 60);
    await store.backups.makeToday();
    assert.equal((await goodBackups(stores.path)).length, 2);
    const restored = openStore(copy, stores.clock);
    assert.equal(restored.entriesIn({ start: 0, end: stores.clock.now() }).length, ENTRIES);
    restored.dispose();
  });

  it('leaves no unfinished copy and no half-restored file after the next deletion', async () => {
    writeFileSync(`${stores.path}.restoring`, 'SECRET');
    await store.eraser.erase({ start: stores.clock.now() - MINUTE, end: stores.clock.now() });
    assert.deepEqual(
      readdirSync(stores.directory).filter((file) => file.includes('restoring')),
      [],
    );
  });

  it('leaves nothing of the backup behind when everything is deleted afterwards, not even its journal', async () => {
    await killedWhileDeleting();
    await store.eraser.erase();
    assert.equal(existsSync(join(stores.directory, 'backups')), false);
  });
});
