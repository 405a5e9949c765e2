import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, statSync } from 'node:fs';
import { Duties } from '../../src/core/duty/duties';
import type { Displaced } from '../../src/core/store/displaced';
import { StoreAccess } from '../../src/editor/host/storeAccess';
import { sqliteFiles } from '../../src/store/sqliteFiles';
import { eventually } from '../support/eventually';
import { TempStores } from '../support/tempStore';
import { tagMinute } from './support/openWindows';

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

describe('A window that copies the log into the data file', () => {
  let stores: TempStores;
  let access: StoreAccess;

  const topics = async () =>
    (await access.open()).entriesIn({ start: 0, end: stores.clock.now() }).map(({ topic }) => topic);

  const tag = (topic: string) => tagMinute({ duties: new Duties(access.open, stores.clock) }, topic, stores);
  const asides = () => readdirSync(stores.directory).filter((name) => name.includes('.aside-'));
  const assertWhole = () =>
    stores.raw((db) => {
      assert.equal(db.prepare('PRAGMA integrity_check').get()?.['integrity_check'], 'ok');
      assert.equal(db.prepare('SELECT count(*) AS n FROM activity').get()?.['n'], 200_000);
    });

  /** Another window, which is stopped by `signal` midway. */
  const copiedHalf = async (signal: 'SIGKILL' | 'SIGSTOP') => {
    const child = spawn(process.execPath, ['-e', copying, stores.path], { stdio: ['pipe', 'pipe', 'ignore'] });
    await once(child.stdout, 'data');
    const before = statSync(stores.path).size;
    child.stdin.end('go');
    while (statSync(stores.path).size < before + 1_000_000);
    child.kill(signal);
    if (signal === 'SIGKILL') await once(child, 'exit');
    const whole = stores.raw((db) => Number(db.prepare('PRAGMA page_count').get()?.['page_count']) * 4096);
    assert.ok(statSync(stores.path).size < whole, 'it was stopped midway');
    return child;
  };

  beforeEach(() => {
    stores = new TempStores();
    access = new StoreAccess(sqliteFiles, () => stores.path, stores.clock);
  });

  afterEach(() => {
    access.dispose();
    stores.dispose();
  });

  it('and is killed is not taken for another program that overwrote the file, and nothing is lost', async () => {
    const left: Displaced[] = [];
    access.onDidLeave((displaced) => left.push(displaced));
    await tag('before');
    const store = await access.open();
    await copiedHalf('SIGKILL');
    await eventually('the change is noticed', () => store.isDisplaced());
    await tag('after');
    assert.deepEqual(left, [{ kind: 'same' }]);
    assert.deepEqual(asides(), []);
    assert.deepEqual(await topics(), ['before', 'after']);
    assertWhole();
  }).timeout(60_000);

  it('keeps its file when another window closes meanwhile', async () => {
    await tag('before');
    const child = await copiedHalf('SIGSTOP');
    const { ino } = statSync(stores.path);
    // Closing stops this thread, so another process lets the window go on.
    spawn('sh', ['-c', `sleep 0.3; kill -CONT ${child.pid}`]);
    access.dispose();
    assert.equal(statSync(stores.path).ino, ino, 'another file has its name');
    await once(child, 'exit');
    assert.deepEqual(asides(), []);
    access = new StoreAccess(sqliteFiles, () => stores.path, stores.clock);
    assert.deepEqual(await topics(), ['before']);
    assertWhole();
  }).timeout(60_000);
});
