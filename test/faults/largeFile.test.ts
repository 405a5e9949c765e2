import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { StoreAccess } from '../../src/editor/host/storeAccess';
import type { Displaced } from '../../src/core/store/displaced';
import { sqliteFiles } from '../../src/store/sqliteFiles';
import { eventually } from '../support/eventually';
import { TempStores } from '../support/tempStore';

/** The longest time for which the editor may stand still, in milliseconds. */
const STILL = 50;
const SPANS = 200_000;

/** The longest turn of the event loop until `stop`, in milliseconds for which this thread used the processor. */
function turns(): { stop: () => number } {
  let longest = 0;
  let isOver = false;
  const used = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let before = used();
  const turn = () => {
    const now = used();
    longest = Math.max(longest, now - before);
    before = now;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  return {
    stop: () => {
      isOver = true;
      return longest;
    },
  };
}

describe('A large data file that is deleted while it is open', () => {
  let stores: TempStores;
  let access: StoreAccess;

  beforeEach(async () => {
    stores = new TempStores();
    access = new StoreAccess(sqliteFiles, () => stores.path, stores.clock);
    await access.open();
    stores.raw((db) =>
      db.exec(`
        INSERT INTO activity (start_at, end_at, window_id, zone, kind, project, doc, file_class, evidence)
        WITH RECURSIVE number (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM number WHERE value < ${SPANS})
        SELECT value * 10, value * 10 + 9, 'window', 'UTC', 'edit', 'billing', 'src/' || value || '.ts', 'source',
          hex(zeroblob(40)) FROM number`),
    );
  });

  afterEach(() => {
    access.dispose();
    stores.dispose();
  });

  it('is put back without stopping the editor for longer than 50 ms, and can be read meanwhile', async () => {
    const left: Displaced[] = [];
    access.onDidLeave((displaced) => left.push(displaced));
    rmSync(stores.path);
    const measured = turns();
    const opening = access.open();
    assert.equal(access.current?.activitiesIn({ start: 0, end: 1000 }).length, 99);
    await opening;
    const longest = measured.stop();
    await eventually('it is said', () => left.length > 0);
    assert.deepEqual(left, [{ kind: 'put-back' }]);
    assert.equal(access.current?.activitiesIn({ start: 0, end: 1000 }).length, 99);
    assert.ok(longest < STILL, `${longest} ms`);
  }).timeout(30_000);

  it('is put back once, however many ask for it meanwhile', async () => {
    const left: Displaced[] = [];
    access.onDidLeave((displaced) => left.push(displaced));
    rmSync(stores.path);
    const found = await Promise.all([access.open(), access.open(), access.open()]);
    assert.equal(new Set(found).size, 1);
    assert.deepEqual(left, [{ kind: 'put-back' }]);
  }).timeout(30_000);

  it('is put back with everything when the window closes meanwhile', async () => {
    rmSync(stores.path);
    const opening = access.open();
    access.dispose();
    await assert.rejects(opening);
    assert.equal(
      stores.raw((db) => db.prepare('SELECT count(*) AS count FROM activity').get()?.['count']),
      SPANS,
    );
  }).timeout(30_000);
});
