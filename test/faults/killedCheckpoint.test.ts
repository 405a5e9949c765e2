import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Duties } from '../../src/core/duty/duties';
import type { Displaced } from '../../src/core/store/displaced';
import { MINUTE } from '../../src/core/time/span';
import { StoreAccess } from '../../src/editor/host/storeAccess';
import { sqliteFiles } from '../../src/store/sqliteFiles';
import { eventually } from '../support/eventually';
import { TempStores } from '../support/tempStore';

/** Fills the log with pages that make the file grow, reports that, and copies the log into the file on request. */
const copying = `
  const { DatabaseSync } = require('node:sqlite');
  const db = new DatabaseSync(process.argv[1]);
  db.exec('PRAGMA wal_autocheckpoint = 0');
  db.exec(\`INSERT INTO activity (start_at, end_at, window_id, zone, kind, project, doc, file_class, evidence)
    WITH RECURSIVE number (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM number WHERE value < 200000)
    SELECT value * 10, value * 10 + 9, 'window', 'UTC', 'edit', 'billing', 'src/' || value || '.ts', 'source',
      hex(zeroblob(40)) FROM number\`);
  process.stdout.write('filled');
  process.stdin.once('data', () => db.exec('PRAGMA wal_checkpoint'));`;

describe('A window that is killed while it copies the log into the data file', () => {
  let stores: TempStores;
  let access: StoreAccess;

  beforeEach(() => {
    stores = new TempStores();
    access = new StoreAccess(sqliteFiles, () => stores.path, stores.clock);
  });

  afterEach(() => {
    access.dispose();
    stores.dispose();
  });

  it('is not taken for another program that overwrote the file, and nothing is lost', async () => {
    const left: Displaced[] = [];
    access.onDidLeave((displaced) => left.push(displaced));
    const duties = new Duties(access.open, stores.clock);
    const tag = async (topic: string) => {
      stores.clock.forward(2);
      const end = stores.clock.now();
      await duties.add({ category: 'support', start: end - MINUTE, end, duration: 'measured', topic });
    };
    await tag('before');
    const store = await access.open();
    const child = spawn(process.execPath, ['-e', copying, stores.path], { stdio: ['pipe', 'pipe', 'ignore'] });
    await once(child.stdout, 'data');
    const before = statSync(stores.path).size;
    child.stdin.write('go');
    while (statSync(stores.path).size < before + 1_000_000);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const whole = stores.raw((db) => Number(db.prepare('PRAGMA page_count').get()?.['page_count']) * 4096);
    assert.ok(statSync(stores.path).size < whole, 'it was killed midway');
    await eventually('the change is noticed', () => store.isDisplaced());
    await tag('after');
    assert.deepEqual(left, [{ kind: 'same' }]);
    assert.deepEqual(
      readdirSync(stores.directory).filter((name) => name.includes('.aside-')),
      [],
    );
    const topics = (await access.open()).entriesIn({ start: 0, end: stores.clock.now() }).map(({ topic }) => topic);
    assert.deepEqual(topics, ['before', 'after']);
    const db = new DatabaseSync(stores.path);
    assert.equal(db.prepare('PRAGMA integrity_check').get()?.['integrity_check'], 'ok');
    assert.equal(db.prepare('SELECT count(*) AS n FROM activity').get()?.['n'], 200_000);
    db.close();
  }).timeout(60_000);
});
