import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { Duties } from '../../src/core/duty/duties';
import { startDuty } from '../../src/core/duty/startStop';
import type { Store } from '../../src/core/store/store';
import { StoreError } from '../../src/core/store/storeError';
import { StoreAccess } from '../../src/editor/host/storeAccess';
import { openPatiently } from '../../src/store/openPatiently';
import { sqliteFiles } from '../../src/store/sqliteFiles';
import { openStore } from '../../src/store/sqliteStore';
import { patientStore } from '../../src/store/patientStore';
import { MINUTE } from '../../src/core/time/span';
import { TempStores } from '../support/tempStore';

/** The longest time for which the editor may stand still, in milliseconds. */
const STILL = 50;

/** A turn of the event loop that takes longer waits for a lock. */
const SHORTEST_WAIT = 20;

function isBusy(error: unknown): boolean {
  return error instanceof StoreError && error.reason === 'busy';
}

/**
 * Milliseconds that `work` takes before it returns or throws. The least of several times, because the machine may be
 * busy with other things.
 */
async function standstill(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < 5; time++) {
    const began = performance.now();
    try {
      const result = work();
      times.push(performance.now() - began);
      await Promise.resolve(result).catch(() => undefined);
    } catch {
      times.push(performance.now() - began);
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  return Math.min(...times);
}

/**
 * Milliseconds for which the event loop stands still while `work` waits: the median of the turns that wait, because the
 * machine may be busy with other things during some.
 */
async function usualWait(work: () => Promise<unknown>): Promise<number> {
  const waits: number[] = [];
  let isOver = false;
  let last = performance.now();
  const turn = () => {
    const now = performance.now();
    if (now - last > SHORTEST_WAIT) waits.push(now - last);
    last = now;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  await work().catch(() => undefined);
  isOver = true;
  return waits.toSorted((a, b) => a - b)[Math.floor(waits.length / 2)] ?? assert.fail('nothing waited');
}

describe('A file that another program holds', () => {
  let stores: TempStores;
  let other: DatabaseSync;
  let store: Store;

  beforeEach(async () => {
    stores = new TempStores();
    store = await openPatiently(stores.path, stores.clock);
    store.dispose();
    other = new DatabaseSync(stores.path);
  });

  afterEach(() => {
    store.dispose();
    other.close();
    stores.dispose();
  });

  const open = async () => (store = await openPatiently(stores.path, stores.clock));
  const start = (category: string) => {
    const origin = { now: stores.clock.now(), zone: 'UTC', newId: () => store.newId() };
    return store.act('start', startDuty({ category }, origin));
  };
  const categories = () => store.entriesIn({ start: 0, end: Number.MAX_SAFE_INTEGER }).map(({ category }) => category);
  /** Ends the transaction of the other program after this time, in milliseconds. */
  const releaseAfter = (time: number) => setTimeout(() => other.exec('COMMIT'), time);

  describe('for writing', () => {
    beforeEach(async () => {
      await open();
      other.exec('BEGIN IMMEDIATE');
    });

    it('does not stop the editor for longer than 50 ms, whether the developer or the recorder writes', async () => {
      const origin = { now: stores.clock.now(), zone: 'UTC', newId: () => store.newId() };
      const window = { id: 'w', editor: 'test', startedAt: origin.now, seenAt: origin.now };
      assert.ok((await standstill(() => store.save(window, 'UTC', []))) < STILL);
      assert.ok((await standstill(() => start('support'))) < STILL);
      assert.ok((await standstill(() => store.basisLog.note({ taxonomy: 1, roleFits: '', idle: 1 }, 1))) < STILL);
    }).timeout(20_000);

    it('stops the editor for less than 50 ms in all, however many writes one turn of the event loop makes', async () => {
      const window = { id: 'w', editor: 'test', startedAt: 1, seenAt: 2 };
      const saves = () => {
        for (let time = 0; time < 20; time++) assert.throws(() => store.save(window, 'UTC', []), isBusy);
      };
      assert.ok((await standstill(saves)) < STILL);
    });

    it('gets the act as soon as it is free', async () => {
      const act = start('support');
      releaseAfter(200);
      assert.equal((await act)?.name, 'start');
      assert.deepEqual(categories(), ['support']);
    });

    it('gets acts in the order in which the developer made them', async () => {
      const first = start('support');
      stores.clock.forward(5);
      const second = start('architecture');
      releaseAfter(100);
      await Promise.all([first, second]);
      assert.deepEqual(categories(), ['support', 'architecture']);
      await store.undo();
      assert.deepEqual(categories(), ['support']);
    });

    it('refuses every act after a second, and stores nothing of it', async () => {
      const began = performance.now();
      const acts = [start('support'), start('architecture'), store.undo(), store.agree(1)];
      for (const act of acts) await assert.rejects(act, isBusy);
      const waited = performance.now() - began;
      assert.ok(waited > 900 && waited < 3000, `${waited} ms`);
      other.exec('COMMIT');
      assert.deepEqual([categories(), store.agreedAt()], [[], undefined]);
    });

    it('is read meanwhile, because readers do not wait for writers', async () => {
      assert.deepEqual(categories(), []);
      await store.readable();
      other.exec('COMMIT');
    });
  });

  describe('against all, as on a file system without shared memory', () => {
    beforeEach(async () => {
      other.exec('PRAGMA journal_mode = DELETE');
    });

    it('lets somebody who opens it wait for a second without stopping the editor, then says that it is in use', async () => {
      other.exec('BEGIN EXCLUSIVE');
      assert.ok((await usualWait(() => openPatiently(stores.path, stores.clock))) < STILL);
      await assert.rejects(openPatiently(stores.path, stores.clock), isBusy);
      const opening = open();
      releaseAfter(100);
      assert.equal((await opening).running(), undefined);
    }).timeout(20_000);

    it('is read as soon as it is free, and a reader who waited for a second is refused', async () => {
      store = patientStore(openStore(stores.path, stores.clock, false));
      const files = { ...sqliteFiles, open: async () => store };
      const access = new StoreAccess(files, () => stores.path, stores.clock);
      await access.open();
      other.exec('BEGIN EXCLUSIVE');
      assert.ok((await standstill(() => store.running())) < STILL);
      const reading = access.open();
      releaseAfter(100);
      assert.equal((await reading).running(), undefined);
      other.exec('BEGIN EXCLUSIVE');
      await assert.rejects(access.open(), isBusy);
      access.dispose();
    }).timeout(20_000);

    it('returns the entry that was added, once, when another program reads during the commit', async () => {
      store = patientStore(openStore(stores.path, stores.clock, false));
      const duties = new Duties(async () => store, stores.clock);
      other.exec('BEGIN');
      other.prepare('SELECT * FROM meta').all();
      const adding = duties.add({ category: 'support', start: stores.clock.now() - MINUTE, end: stores.clock.now() });
      releaseAfter(100);
      const added = await adding;
      assert.deepEqual(
        store.entriesIn({ start: 0, end: Number.MAX_SAFE_INTEGER }).map(({ id }) => id),
        [added.id],
      );
    });
  });
});
