import assert from 'node:assert/strict';
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Emitter } from '../../src/core/lifecycle/event';
import { HOUR, MINUTE, SECOND, totalLength } from '../../src/core/time/span';
import { maintainDaily } from '../../src/editor/data/dailyMaintenance';
import type { StoreAccess } from '../../src/editor/host/storeAccess';
import { claim, release } from '../../src/store/restore/swap';
import { eventually } from '../support/eventually';
import { recordingSwitchOf } from '../support/recordingSwitchOf';
import { TempStores } from '../support/tempStore';
import { type OpenWindow, openWindowOn, tagMinute } from './support/openWindows';

const DAY = 24 * 60;
const all = { start: 0, end: Number.MAX_SAFE_INTEGER };

describe('A data file that is damaged', () => {
  let stores: TempStores;
  let path: string;
  let windows: OpenWindow[];
  let problems: unknown[];
  let madeAt: number;

  const openWindow = () => {
    const window = openWindowOn(path, stores);
    windows.push(window);
    return window;
  };
  const tag = (window: Pick<OpenWindow, 'duties'>, topic: string) => tagMinute(window, topic, stores);
  const topics = async ({ access }: { access: StoreAccess }) =>
    (await access.open()).entriesIn(all).map(({ topic }) => topic);
  const asides = () => readdirSync(dirname(path)).filter((name) => name.includes('.aside-'));
  const overwrite = (from: number, length: number) => {
    const file = openSync(path, 'r+');
    writeSync(file, Buffer.alloc(length, 0xa5), 0, length, from);
    closeSync(file);
  };
  /** The header goes, so that nothing can be read. */
  const destroyHeader = () => overwrite(0, 100);
  /** Most entries go. Schema, consent and the newest entries stay readable, so that the file can be opened. */
  const destroyMiddle = () => {
    const { size } = statSync(path);
    overwrite(Math.floor(size / 2), Math.floor(size / 2));
  };
  /** An ended window that agreed to recording, with a backup before `later` if there is to be one. */
  const earlier = async (withBackup: boolean, entries = 1) => {
    const window = openWindow();
    const store = await window.access.open();
    await store.agree(stores.clock.now());
    await tag(window, 'before');
    madeAt = stores.clock.now();
    if (withBackup) await store.backups.makeToday();
    for (let number = 0; number < entries; number++) await tag(window, `later ${number} ${'x'.repeat(80)}`);
    window.access.dispose();
  };

  beforeEach(() => {
    stores = new TempStores();
    path = stores.path;
    windows = [];
    problems = [];
  });

  afterEach(() => {
    for (const { access } of windows) access.dispose();
    stores.dispose();
  });

  describe('when it is opened', () => {
    it('is kept unchanged under a new name, and the newest good backup goes on in its place', async () => {
      await earlier(true);
      destroyHeader();
      const damaged = readFileSync(path);
      const window = openWindow();
      assert.deepEqual(await topics(window), ['before']);
      const [displaced, ...more] = window.left;
      assert.ok(displaced?.kind === 'damaged' && more.length === 0);
      assert.equal(displaced.backup, madeAt);
      assert.deepEqual(readFileSync(displaced.aside), damaged);
      await tag(window, 'after');
      assert.deepEqual(await topics(window), ['before', 'after']);
      assert.equal((await window.access.open()).backups.list().length, 1, 'the backup itself stays');
    });

    it('passes over damaged backups', async () => {
      await earlier(true);
      writeFileSync(`${dirname(path)}/backups/invisible-load-2026-11-24.db`, 'no database');
      destroyHeader();
      assert.deepEqual(await topics(openWindow()), ['before']);
    });

    it('is kept, and a new file is begun, where there is no good backup', async () => {
      await earlier(false);
      destroyHeader();
      const window = openWindow();
      assert.deepEqual(await topics(window), []);
      const [displaced] = window.left;
      assert.ok(displaced?.kind === 'damaged' && displaced.backup === undefined);
      await tag(window, 'after');
      assert.deepEqual([await topics(window), asides().length], [['after'], 1]);
    });

    it('is set aside once by windows that open it together, and all go on in the same file', async () => {
      await earlier(true);
      destroyHeader();
      const open = [openWindow(), openWindow(), openWindow(), openWindow()];
      await Promise.all(open.map(({ access }) => access.open()));
      for (const [index, window] of open.entries()) await tag(window, `after ${index}`);
      const expected = ['before', ...open.map((_, index) => `after ${index}`)];
      for (const window of open) assert.deepEqual(await topics(window), expected);
      assert.equal(open.flatMap(({ left }) => left).length, 1);
      assert.equal(asides().length, 1);
    });

    it('is left to the window that has begun to set it aside', () => {
      claim(path);
      assert.throws(() => claim(path, 0), { reason: 'busy' });
      release(path);
      claim(path, 0);
    });

    it('is set aside also when a window was killed while it did that', async () => {
      await earlier(true);
      destroyHeader();
      writeFileSync(`${path}.restoring`, 'half of a backup');
      const before = Date.now() / SECOND - 120;
      utimesSync(`${path}.restoring`, before, before);
      assert.deepEqual(await topics(openWindow()), ['before']);
      assert.deepEqual(
        readdirSync(dirname(path)).filter((name) => name.includes('restoring')),
        [],
      );
    });

    it('is not set aside when another program only holds it', async () => {
      await earlier(true);
      const other = new DatabaseSync(path);
      other.exec('PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE');
      await assert.rejects(openWindow().access.open(), { reason: 'busy' });
      other.close();
      assert.deepEqual(asides(), []);
    });
  });

  describe('while it is open', () => {
    /** A window that records, with the daily check, in a file with a damage that opening it does not meet. */
    const recordingIn = async () => {
      const tick = new Emitter<void>();
      const { access, left } = openWindow();
      const fail = (error: unknown) => void problems.push(error);
      const recording = recordingSwitchOf(access, stores.clock, tick.event, fail);
      const calendar = () => ({ zone: 'UTC', dayStartsAt: 0, weekStartsOn: 1 }) as const;
      const onTick = tick.event;
      const store = () => access.current;
      const kept = { keptMonths: () => 0, observationDays: () => 60 };
      const daily = maintainDaily({ store, clock: stores.clock, calendar, ...kept, onTick, fail });
      tick.event(() => access.look(fail));
      await access.open();
      const current = await eventually('recording begins', () => recording.current);
      current.signal({ kind: 'focus' });
      current.signal({ kind: 'open', doc: 'a.ts', project: 'shop' });
      const work = () => {
        for (let minute = 0; minute < 4; minute++) {
          recording.current?.signal({ kind: 'edit', doc: 'a.ts' });
          stores.clock.forward(1);
        }
      };
      const dispose = () => [recording, daily, access].forEach((one) => one.dispose());
      return { access, left, tick, recording, work, dispose };
    };

    for (const withBackup of [true, false]) {
      it(`is found by the daily check, and recording goes on in ${withBackup ? 'its newest good backup' : 'a new file'} without a loss of what was measured`, async () => {
        await earlier(withBackup, 100);
        destroyMiddle();
        stores.clock.forward(DAY);
        const window = await recordingIn();
        window.work();
        await eventually('it is set aside', () => {
          window.tick.fire();
          return window.left.length > 0;
        });
        const [displaced, ...more] = window.left;
        assert.ok(displaced?.kind === 'damaged' && more.length === 0);
        assert.equal(displaced.backup, withBackup ? madeAt : undefined);
        const { current } = window.recording;
        const store = await window.access.open();
        window.work();
        window.recording.stop();
        assert.ok(current, 'recording went on');
        assert.equal(totalLength(store.activitiesIn({ start: 0, end: stores.clock.now() + HOUR })), 7 * MINUTE);
        assert.deepEqual(await topics(window), withBackup ? ['before'] : []);
        assert.deepEqual(problems, []);
        window.dispose();
      });
    }

    it('is found by a read that meets the damage, and the next act goes into the file that is used then', async () => {
      await earlier(true, 100);
      destroyMiddle();
      const window = openWindow();
      const store = await window.access.open();
      assert.throws(() => store.entriesIn(all), { reason: 'damaged' });
      await tag(window, 'after');
      assert.deepEqual(await topics(window), ['before', 'after']);
    });

    it('is followed by the other windows without a word, and none of them writes into the file that was set aside', async () => {
      await earlier(true, 100);
      destroyMiddle();
      const [one, other] = [openWindow(), openWindow()];
      const [store] = await Promise.all([one.access.open(), other.access.open()]);
      assert.throws(() => store.entriesIn(all), { reason: 'damaged' });
      await tag(one, 'first');
      await tag(other, 'second');
      assert.deepEqual(await topics(one), ['before', 'first', 'second']);
      assert.deepEqual([one.left.map(({ kind }) => kind), other.left.map(({ kind }) => kind)], [['damaged'], ['same']]);
      assert.equal(asides().filter((name) => !/-(wal|shm)$/.test(name)).length, 1);
    });
  });
});
