import assert from 'node:assert/strict';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Duties } from '../../src/core/duty/duties';
import { startDuty } from '../../src/core/duty/startStop';
import type { Displaced } from '../../src/core/store/displaced';
import { StoreAccess } from '../../src/editor/host/storeAccess';
import { sqliteFiles } from '../../src/store/sqliteFiles';
import { eventually } from '../support/eventually';
import { TempStores } from '../support/tempStore';
import { type OpenWindow, openWindowOn, tagMinute } from './support/openWindows';

/** What is in a file, as a program sees it that opens it afterwards. */
function topicsIn(path: string): string[] {
  const db = new DatabaseSync(path);
  try {
    assert.deepEqual({ ...db.prepare('PRAGMA integrity_check').get() }, { integrity_check: 'ok' });
    const rows = db.prepare('SELECT topic FROM duty_entry WHERE deleted_at IS NULL ORDER BY start_at').all();
    return rows.map((row) => String(row['topic']));
  } finally {
    db.close();
  }
}

describe('A data file that another program changes while it is open', () => {
  let stores: TempStores;
  let path: string;
  let windows: OpenWindow[];

  const fail = (error: unknown) => assert.fail(error as Error);
  const openWindow = () => {
    const window = openWindowOn(path, stores);
    windows.push(window);
    return window;
  };
  const tag = (window: Pick<OpenWindow, 'duties'>, topic: string) => tagMinute(window, topic, stores);
  const kinds = ({ left }: { left: Displaced[] }) => left.map(({ kind }) => kind);
  const asides = () => readdirSync(dirname(path)).filter((name) => name.includes('.aside-'));
  const asideOf = ({ left }: { left: Displaced[] }) => {
    const [first] = left;
    assert.ok(first && 'aside' in first && first.aside !== undefined);
    return first.aside;
  };
  /** Another store with other entries, closed and whole in one file. */
  const otherFile = async () => {
    const other = join(stores.directory, 'other.db');
    const access = new StoreAccess(sqliteFiles, () => other, stores.clock);
    await tag({ duties: new Duties(access.open, stores.clock) }, 'elsewhere');
    access.dispose();
    return other;
  };

  beforeEach(() => {
    stores = new TempStores();
    path = join(stores.directory, 'data', 'invisible-load.db');
    windows = [];
  });

  afterEach(() => {
    for (const { access } of windows) access.dispose();
    stores.dispose();
  });

  for (const [scene, change] of [
    ['is deleted', () => rmSync(path)],
    [
      'is deleted with all that SQLite keeps beside it',
      () => ['', '-wal', '-shm'].forEach((end) => rmSync(path + end)),
    ],
    ['goes with its folder', () => rmSync(dirname(path), { recursive: true })],
    ['is moved away with its folder', () => renameSync(dirname(path), join(stores.directory, 'moved'))],
    ['is renamed', () => renameSync(path, `${path}.mine`)],
  ] as const) {
    it(`and that ${scene} is put back with everything, and takes the act that found it`, async () => {
      const window = openWindow();
      await tag(window, 'before');
      change();
      assert.equal((await tag(window, 'after')).topic, 'after');
      assert.deepEqual(kinds(window), ['put-back']);
      window.access.dispose();
      assert.deepEqual(topicsIn(path), ['before', 'after']);
      assert.deepEqual(asides(), []);
    });
  }

  it('is put back on a tick where nothing is done, and only its owner can read it', async function test() {
    const window = openWindow();
    await tag(window, 'before');
    rmSync(path);
    window.access.look(fail);
    await eventually('it is put back', () => kinds(window).length > 0);
    assert.deepEqual(kinds(window), ['put-back']);
    if (process.platform === 'win32') this.skip();
    assert.equal(statSync(path).mode & 0o077, 0);
  });

  it('is put back once by several windows, and each goes on in it without a word of the others', async () => {
    const [one, other] = [openWindow(), openWindow()];
    await tag(one, 'first');
    await tag(other, 'second');
    rmSync(path);
    await tag(one, 'third');
    await tag(other, 'fourth');
    await tag(one, 'fifth');
    assert.deepEqual([kinds(one), kinds(other)], [['put-back'], ['same']]);
    for (const { access } of windows) access.dispose();
    assert.deepEqual(topicsIn(path), ['first', 'second', 'third', 'fourth', 'fifth']);
    assert.deepEqual(asides(), []);
  });

  it('and that is replaced by another one keeps what the new one holds, and what it held before beside it', async () => {
    const other = await otherFile();
    const window = openWindow();
    for (let number = 0; number < 20; number++) await tag(window, `before ${number}`);
    renameSync(other, path);
    await tag(window, 'after');
    assert.deepEqual(kinds(window), ['replaced']);
    window.access.dispose();
    assert.deepEqual(topicsIn(path), ['elsewhere', 'after']);
    assert.equal(topicsIn(asideOf(window)).length, 20);
  });

  it('and that is removed when an act is on its way takes the act, and nobody is asked to do it again', async () => {
    const window = openWindow();
    await tag(window, 'before');
    const store = await window.access.open();
    rmSync(path);
    const plan = startDuty(
      { category: 'support' },
      { now: stores.clock.now(), zone: 'UTC', newId: () => store.newId() },
    );
    assert.equal((await store.act('start', plan))?.name, 'start');
    assert.deepEqual(kinds(window), ['put-back']);
    assert.equal((await window.access.open()).running()?.category, 'support');
  });

  for (const [scene, change, kind, topics] of [
    ['is deleted with its folder', () => rmSync(dirname(path), { recursive: true }), 'put-back', ['before', 'second']],
    ['is renamed', () => renameSync(path, join(stores.directory, 'mine')), 'put-back', ['before', 'second']],
    ['is replaced by another one', (other: string) => renameSync(other, path), 'replaced', ['elsewhere']],
    [
      'is deleted with its folder, and another one is put there,',
      (other: string) => {
        rmSync(dirname(path), { recursive: true });
        mkdirSync(dirname(path));
        renameSync(other, path);
      },
      'replaced',
      ['elsewhere'],
    ],
  ] as const) {
    it(`and that ${scene} gives one message when two windows act at the same moment, and both go on in one file`, async () => {
      const other = await otherFile();
      const [one, two] = [openWindow(), openWindow()];
      await tag(one, 'before');
      await tag(two, 'second');
      change(other);
      await Promise.all([tag(one, 'third'), tag(two, 'fourth')]);
      await tag(one, 'fifth');
      const told = [...kinds(one), ...kinds(two)].filter((found) => found !== 'same');
      assert.deepEqual(told, [kind]);
      for (const { access } of windows) access.dispose();
      assert.deepEqual(topicsIn(path).toSorted(), [...topics, 'third', 'fourth', 'fifth'].toSorted());
      assert.equal(asides().length, kind === 'replaced' ? 1 : 0);
    });
  }

  it('and that is replaced is not mixed with its log when the window closes before it looks', async () => {
    const other = await otherFile();
    const window = openWindow();
    for (let number = 0; number < 20; number++) await tag(window, `before ${number}`);
    renameSync(other, path);
    window.access.dispose();
    assert.deepEqual(topicsIn(path), ['elsewhere']);
    const [aside, ...more] = asides();
    assert.deepEqual([topicsIn(join(dirname(path), aside ?? '')).length, more], [20, []]);
  });

  it('and that is replaced by something that is no data file is put back, and the other is kept', async () => {
    const window = openWindow();
    await tag(window, 'before');
    writeFileSync(`${path}.new`, 'half of a file');
    renameSync(`${path}.new`, path);
    await tag(window, 'after');
    assert.deepEqual(kinds(window), ['mended']);
    assert.equal(readFileSync(asideOf(window), 'utf8'), 'half of a file');
    window.access.dispose();
    assert.deepEqual(topicsIn(path), ['before', 'after']);
  });

  it('and that is emptied in place is filled again, and takes the act that found it', async () => {
    const window = openWindow();
    await tag(window, 'before');
    truncateSync(path, 0);
    await tag(window, 'after');
    assert.deepEqual(kinds(window), ['mended']);
    window.access.dispose();
    assert.deepEqual(topicsIn(path), ['before', 'after']);
  });

  it('and that is overwritten in place is found, and neither content is mixed with the other', async () => {
    const other = await otherFile();
    const window = openWindow();
    const store = await window.access.open();
    for (let number = 0; number < 20; number++) await tag(window, `before ${number}`);
    writeFileSync(path, readFileSync(other));
    await eventually('it is found', () => store.isDisplaced());
    await tag(window, 'after');
    assert.deepEqual(kinds(window), ['replaced']);
    window.access.dispose();
    assert.deepEqual(topicsIn(path), ['elsewhere', 'after']);
    assert.equal(topicsIn(asideOf(window)).length, 20);
  });

  it('and that another window renamed to restore a backup is followed without a word, as that window tells it, and without one more copy', async () => {
    const window = openWindow();
    await tag(window, 'before');
    const store = await window.access.open();
    await store.backups.makeToday();
    const [copy] = store.backups.list();
    await tag(window, 'later');
    for (const end of ['', '-wal', '-shm']) renameSync(path + end, `${path}.aside-restored${end}`);
    copyFileSync(copy?.path ?? '', path);
    await tag(window, 'after');
    assert.deepEqual(kinds(window), ['same']);
    window.access.dispose();
    assert.deepEqual(topicsIn(path), ['before', 'after']);
    assert.deepEqual(topicsIn(`${path}.aside-restored`), ['before', 'later']);
    assert.deepEqual(asides(), ['invisible-load.db.aside-restored']);
  });

  it('whose log was deleted goes on in a file that has all of it', async () => {
    const [one, other] = [openWindow(), openWindow()];
    await tag(one, 'first');
    await tag(other, 'second');
    rmSync(`${path}-wal`);
    await tag(one, 'third');
    await tag(other, 'fourth');
    assert.deepEqual([kinds(one), kinds(other)], [['same'], ['same']]);
    for (const { access } of windows) access.dispose();
    assert.deepEqual(topicsIn(path), ['first', 'second', 'third', 'fourth']);
  });

  it('is not taken for another one while windows copy their log into it', async () => {
    const [one, other] = [openWindow(), openWindow()];
    for (let round = 0; round < 30; round++) {
      await tag(one, `one ${round}`);
      stores.raw((db) => db.exec(round % 2 === 0 ? 'PRAGMA wal_checkpoint(TRUNCATE)' : 'PRAGMA wal_checkpoint'));
      await tag(other, `other ${round}`);
    }
    assert.deepEqual([one.left, other.left], [[], []]);
    assert.ok(existsSync(path));
  });

  it('and that is cut off so that it cannot be read any more is kept, and the act goes into a new file', async () => {
    const before = openWindow();
    for (let number = 0; number < 60; number++) await tag(before, `before ${number} ${'x'.repeat(80)}`);
    before.access.dispose();
    const window = openWindow();
    const store = await window.access.open();
    truncateSync(path, 8192);
    await eventually('it is found', () => store.isDisplaced());
    await tag(window, 'after');
    assert.deepEqual(kinds(window), ['damaged']);
    assert.equal(statSync(asideOf(window)).size, 8192);
    window.access.dispose();
    assert.deepEqual(topicsIn(path), ['after']);
  });

  it('refuses an act while the old content cannot be saved, and loses nothing of it', async function test() {
    if (process.platform === 'win32') this.skip();
    const window = openWindow();
    await tag(window, 'before');
    renameSync(dirname(path), join(stores.directory, 'moved'));
    // A file in place of the folder: nothing can be made there.
    writeFileSync(dirname(path), '');
    await assert.rejects(tag(window, 'refused'), { name: 'StoreError' });
    assert.notEqual(window.access.failure, undefined);
    rmSync(dirname(path));
    await tag(window, 'after');
    window.access.dispose();
    assert.deepEqual(topicsIn(path), ['before', 'after']);
  });
});
