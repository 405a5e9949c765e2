import assert from 'node:assert/strict';
import { copyFileSync, readdirSync, statSync, truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { eventually } from '../support/eventually';
import { TempStores } from '../support/tempStore';
import { type OpenWindow, openWindowOn, tagMinute } from './support/openWindows';

const SPANS = 20_000;

describe('A data file of real size that another program changes in place while windows have it open', () => {
  let stores: TempStores;
  let path: string;
  let windows: OpenWindow[];
  let count: number;

  const fail = (error: unknown) => assert.fail(error as Error);
  const openWindow = () => {
    const window = openWindowOn(path, stores);
    windows.push(window);
    return window;
  };
  const tag = (window: Pick<OpenWindow, 'duties'>, topic: string) => tagMinute(window, topic, stores);
  const tagMany = async (window: OpenWindow, many: number) => {
    for (let number = 0; number < many; number++) await tag(window, `before ${count++}`);
  };
  const told = () => windows.flatMap(({ left }) => left.map(({ kind }) => kind)).filter((kind) => kind !== 'same');
  const asides = () =>
    readdirSync(dirname(path))
      .filter((name) => name.includes('.aside-') && !/-(wal|shm|journal)$/.test(name))
      .map((name) => join(dirname(path), name));
  /** What is in a file, as a program sees it that opens it afterwards. */
  const topicsIn = (file: string) => {
    const db = new DatabaseSync(file);
    try {
      assert.deepEqual({ ...db.prepare('PRAGMA integrity_check').get() }, { integrity_check: 'ok' });
      return db
        .prepare('SELECT topic FROM duty_entry WHERE deleted_at IS NULL ORDER BY start_at')
        .all()
        .map((row) => String(row['topic']));
    } finally {
      db.close();
    }
  };
  const before = (many: number) => Array.from({ length: many }, (_, number) => `before ${number}`);
  const closeAll = () => {
    for (const { access } of windows) access.dispose();
  };
  const stamp = () => statSync(path, { bigint: true }).mtimeNs;
  /** Tags until an act of this window has copied the log into the file. */
  const tagUntilCheckpoint = async (window: OpenWindow) => {
    const first = stamp();
    while (stamp() === first) await tagMany(window, 1);
  };
  /** Stored activity, most of which lies in the file and not in its log. */
  const fill = (from: number) =>
    stores.raw((db) =>
      db.exec(`
        INSERT INTO activity (start_at, end_at, window_id, zone, kind, project, doc, file_class, evidence)
        WITH RECURSIVE number (value) AS (SELECT ${from} UNION ALL SELECT value + 1 FROM number WHERE value < ${from + SPANS})
        SELECT value * 10, value * 10 + 9, 'window', 'UTC', 'edit', 'billing', 'src/' || value || '.ts', 'source',
          hex(zeroblob(40)) FROM number`),
    );

  beforeEach(() => {
    stores = new TempStores();
    path = stores.path;
    windows = [];
    count = 0;
  });

  afterEach(() => {
    closeAll();
    stores.dispose();
  });

  /** A window with a backup of ten entries, and ten more entries after it. */
  const filled = async () => {
    const window = openWindow();
    const store = await window.access.open();
    fill(0);
    await tagMany(window, 10);
    await store.backups.makeToday();
    await tagUntilCheckpoint(window);
    return window;
  };

  it('and that is emptied right after its log was copied into it goes on in its newest good backup, and takes the next act', async () => {
    const window = await filled();
    truncateSync(path, 0);
    await tag(window, 'after');
    assert.deepEqual(told(), ['damaged']);
    closeAll();
    assert.deepEqual(topicsIn(path), [...before(10), 'after']);
    assert.equal(asides().length, 1);
  });

  it('and that is emptied is found by a tick after the log was begun anew', async () => {
    const window = await filled();
    await tagMany(window, 2);
    truncateSync(path, 0);
    window.access.look(fail);
    await eventually('it is told', () => told().length > 0);
    await tag(window, 'after');
    closeAll();
    assert.deepEqual(told(), ['damaged']);
    assert.deepEqual(topicsIn(path), [...before(10), 'after']);
  });

  it('and that is emptied is left once by several windows, with one message, and no act of theirs is lost', async () => {
    const one = await filled();
    const other = openWindow();
    await tagMany(other, 1);
    truncateSync(path, 0);
    await Promise.all([tag(one, 'one'), tag(other, 'other')]);
    await tag(one, 'later');
    assert.deepEqual(told(), ['damaged']);
    closeAll();
    assert.deepEqual(topicsIn(path).toSorted(), [...before(10), 'later', 'one', 'other'].toSorted());
    assert.equal(asides().length, 1);
  });

  it('and that was emptied while no window was open goes on in its newest good backup', async () => {
    await filled();
    closeAll();
    truncateSync(path, 0);
    const window = openWindow();
    await tag(window, 'after');
    assert.deepEqual(told(), ['damaged']);
    closeAll();
    assert.deepEqual(topicsIn(path), [...before(10), 'after']);
  });

  for (const [scene, more] of [
    ['right after its log was copied into it', 0],
    ['with later entries in its log', 5],
  ] as const) {
    describe(`and over which an older copy is written ${scene}`, () => {
      const overwritten = async (others = 0) => {
        const window = await filled();
        await tagMany(window, more);
        for (let number = 0; number < others; number++) await openWindow().access.open();
        const [copy] = (await window.access.open()).backups.list();
        copyFileSync(copy?.path ?? '', path);
        return window;
      };

      it('carries out the next act in a sound file, and says once what became of it', async () => {
        const window = await overwritten();
        await tag(window, 'after');
        assert.equal(told().length, 1, String(told()));
        closeAll();
        assert.deepEqual(topicsIn(path), [...before(10), 'after']);
      });

      it('is not mixed with its log when the window closes at once', async () => {
        await overwritten();
        closeAll();
        const found = topicsIn(path);
        assert.deepEqual(found, before(10));
      });

      it('is followed by other windows without a word more', async () => {
        const one = await overwritten(1);
        const [, other = one] = windows;
        await Promise.all([tag(one, 'one'), tag(other, 'other')]);
        await tag(one, 'later');
        closeAll();
        assert.equal(told().length, 1, String(told()));
        assert.deepEqual(topicsIn(path).toSorted(), [...before(10), 'later', 'one', 'other'].toSorted());
      });
    });
  }

  it('loses none of the entries of a sound log when an older copy is written over the file', async () => {
    const window = openWindow();
    const store = await window.access.open();
    fill(0);
    await tagMany(window, 10);
    await store.backups.makeToday();
    await tagMany(window, 5);
    const [copy] = store.backups.list();
    copyFileSync(copy?.path ?? '', path);
    await tag(window, 'after');
    closeAll();
    const kept = asides().flatMap(topicsIn);
    assert.deepEqual([told(), kept], [['replaced'], before(15)]);
    assert.deepEqual(topicsIn(path), [...before(10), 'after']);
  });
});
