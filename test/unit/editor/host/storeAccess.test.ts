import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { startDuty } from '../../../../src/core/duty/startStop';
import { StoreError } from '../../../../src/core/store/storeError';
import type { StoreFiles } from '../../../../src/core/store/storeFiles';
import { StoreAccess } from '../../../../src/editor/host/storeAccess';
import { sqliteFiles } from '../../../../src/store/sqliteFiles';
import { openStore } from '../../../../src/store/sqliteStore';
import { eventually } from '../../../support/eventually';
import { TempStores } from '../../../support/tempStore';

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('The access to the store', () => {
  let stores: TempStores;
  let path: string;
  let opened: string[];
  let changes: number;
  let access: StoreAccess;
  /** Fails instead of opening the file, as long as it is set. */
  let failure: Error | undefined;
  /** What opening the file waits for. */
  let ready: Promise<void>;

  beforeEach(() => {
    stores = new TempStores();
    [path, opened, changes, failure, ready] = [stores.path, [], 0, undefined, Promise.resolve()];
    const files: StoreFiles = {
      ...sqliteFiles,
      open: async (at, clock, next) => {
        opened.push(at);
        await ready;
        if (failure) throw failure;
        return sqliteFiles.open(at, clock, next);
      },
    };
    access = new StoreAccess(files, () => path, stores.clock);
    access.onDidChange(() => changes++);
  });

  afterEach(() => {
    access.dispose();
    stores.dispose();
  });

  it('opens the file once, however many ask for it at the same time', async () => {
    const [one, other] = await Promise.all([access.open(), access.open()]);
    assert.equal(one, other);
    assert.equal(access.current, one);
    assert.deepEqual([opened, changes], [[path], 1]);
  });

  it('tells that the file is open in a turn after the one that opened it, because whoever hears of it reads from it', async () => {
    const seen: string[] = [];
    const files: StoreFiles = {
      ...sqliteFiles,
      open: async (...file) => {
        const store = await sqliteFiles.open(...file);
        setImmediate(() => seen.push('a turn'));
        return store;
      },
    };
    const waiting = new StoreAccess(files, () => path, stores.clock);
    waiting.onDidChange(() => seen.push('told'));
    await waiting.open();
    waiting.dispose();
    assert.deepEqual(seen, ['a turn', 'told']);
  });

  it('reports every change of the open store', async () => {
    const store = await access.open();
    await store.agree(stores.clock.now());
    assert.equal(changes, 2);
  });

  it('forgets an opening that failed, so that the next use tries again', async () => {
    failure = new StoreError('busy', path);
    await assert.rejects(access.open(), StoreError);
    assert.equal(access.current, undefined);
    failure = undefined;
    assert.equal(await access.open(), access.current);
    assert.deepEqual([opened.length, changes], [2, 2]);
  });

  it('closes a file whose opening ends after the window was closed', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    ready = promise;
    const opening = access.open();
    await turn();
    assert.equal(opened.length, 1);
    access.dispose();
    resolve();
    await assert.rejects(opening, /window is closing/);
    assert.deepEqual([access.current, changes], [undefined, 0]);
    // SQLite removes this file when the last connection is closed.
    assert.equal(existsSync(`${path}-wal`), false);
  });

  it('opens the file at the path that is configured after the file was closed', async () => {
    const before = await access.open();
    access.close();
    assert.equal(access.current, undefined);
    assert.throws(() => before.agreedAt());
    path = `${stores.directory}/elsewhere/invisible-load.db`;
    const after = await access.open();
    assert.notEqual(after, before);
    assert.equal(access.current, after);
    assert.deepEqual(opened, [stores.path, path]);
  });

  it('opens the file as soon as another window created it, and does not create it', async () => {
    access.openWhenMade((error) => assert.fail(error as Error));
    assert.deepEqual([opened, existsSync(path)], [[], false]);
    stores.open();
    await eventually('the file is open', () => access.current);
  });

  it('does not open a file that is created after the access was closed', async () => {
    access.openWhenMade((error) => assert.fail(error as Error));
    access.close();
    stores.open();
    // Another access that waits for the same file shows when the file system has reported it.
    const other = new StoreAccess(sqliteFiles, () => path, stores.clock);
    other.openWhenMade((error) => assert.fail(error as Error));
    await eventually('the other access is open', () => other.current);
    other.dispose();
    assert.deepEqual(opened, []);
  });

  it('reports why a file that appeared cannot be opened', async () => {
    const failures: unknown[] = [];
    failure = new StoreError('busy', path);
    stores.open();
    access.openWhenMade((error) => failures.push(error));
    await eventually('a failure', () => failures.length > 0);
    assert.deepEqual(failures, [failure]);
  });

  it('finds changes of another window when it looks for them', async () => {
    const store = await access.open();
    stores.open().agree(stores.clock.now());
    changes = 0;
    access.look((error) => assert.fail(error as Error));
    assert.equal(changes, 1);
    assert.equal(store.agreedAt(), stores.clock.now());
  });

  const fail = (error: unknown) => assert.fail(error as Error);

  it('closes a file whose opening ends after the access was closed, and gives the caller the file of then', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    ready = promise;
    const opening = access.open();
    await turn();
    assert.equal(opened.length, 1);
    access.close();
    path = `${stores.directory}/elsewhere/invisible-load.db`;
    resolve();
    const store = await opening;
    assert.deepEqual([store.path, access.current === store, changes], [path, true, 1]);
    // SQLite removes this file when the last connection is closed.
    assert.equal(existsSync(`${stores.path}-wal`), false);
  });

  it('opens the file once for those who asked before and after it was closed', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    ready = promise;
    const before = access.open();
    access.close();
    const after = access.open();
    resolve();
    assert.equal(await before, await after);
    assert.equal(changes, 1);
  });

  it('lets nobody open the file while work needs it closed', async () => {
    await access.open();
    const { promise, resolve } = Promise.withResolvers<string>();
    const working = access.whileClosed(() => promise);
    const opening = access.open();
    access.look(fail);
    await turn();
    assert.deepEqual([access.current, opened.length], [undefined, 1]);
    resolve('done');
    assert.equal(await working, 'done');
    assert.equal(await opening, access.current);
    assert.equal(opened.length, 2);
  });

  it('carries out an act that waits for another program in the backup that is restored meanwhile', async () => {
    const store = await access.open();
    await store.backups.makeToday();
    const [copy] = store.backups.list();
    const holder = new DatabaseSync(path);
    holder.exec('BEGIN IMMEDIATE');
    const origin = { now: stores.clock.now(), zone: 'UTC', newId: () => store.newId() };
    const acting = store.act('start', startDuty({ category: 'support' }, origin));
    const aside = await access.whileClosed(async () => {
      holder.close();
      return sqliteFiles.restoreBackup(path, copy?.path ?? '', stores.clock.now());
    });
    assert.equal((await acting)?.changes.length, 1);
    const restored = await access.open();
    assert.notEqual(restored, store);
    assert.equal(restored.running()?.category, 'support');
    const before = openStore(aside ?? '', stores.clock);
    assert.equal(before.running(), undefined);
    before.dispose();
  });

  it('reports a failed opening at once, tries again on each tick, and opens the file when the reason is gone', async () => {
    const failures: unknown[] = [];
    failure = new StoreError('busy', path);
    stores.open();
    access.openWhenMade((error) => failures.push(error));
    await eventually('a failure', () => failures.length > 0);
    assert.deepEqual([access.failure, changes], [failure, 1]);
    access.look((error) => failures.push(error));
    await eventually('another failure', () => failures.length > 1);
    failure = undefined;
    access.look(fail);
    await eventually('the file is open', () => access.current);
    assert.deepEqual([access.failure, changes], [undefined, 3]);
  });

  it('finds a file on a tick that appeared without being reported', async () => {
    const files: StoreFiles = {
      ...sqliteFiles,
      whenMade: (at, found) => (existsSync(at) && found(), { dispose() {} }),
    };
    const unwatched = new StoreAccess(files, () => path, stores.clock);
    unwatched.openWhenMade(fail);
    stores.open();
    unwatched.look(fail);
    await eventually('the file is open', () => unwatched.current);
    unwatched.dispose();
  });
});
