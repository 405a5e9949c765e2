import assert from 'node:assert/strict';
import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { Emitter } from '../../src/core/lifecycle/event';
import type { Store } from '../../src/core/store/store';
import { HOUR, MINUTE, totalLength } from '../../src/core/time/span';
import { StoreAccess } from '../../src/editor/host/storeAccess';
import type { RecordingSwitch } from '../../src/editor/recording/recordingSwitch';
import { sqliteFiles } from '../../src/store/sqliteFiles';
import { eventually } from '../support/eventually';
import { recordingSwitchOf } from '../support/recordingSwitchOf';
import { TempStores } from '../support/tempStore';

describe('A window that records while its data file is changed by another program', () => {
  let stores: TempStores;
  let access: StoreAccess;
  let tick: Emitter<void>;
  let problems: unknown[];
  let recording: RecordingSwitch;

  beforeEach(() => {
    stores = new TempStores();
    tick = new Emitter();
    problems = [];
    access = new StoreAccess(sqliteFiles, () => stores.path, stores.clock);
    recording = recordingSwitchOf(access, stores.clock, tick.event, (error) => void problems.push(error));
  });

  afterEach(() => {
    recording.dispose();
    access.dispose();
    stores.dispose();
  });

  const fail = (error: unknown) => assert.fail(error as Error);
  const work = (minutes: number) => {
    for (let minute = 0; minute < minutes; minute++) {
      stores.clock.forward(1);
      recording.current?.signal({ kind: 'edit', doc: 'a.ts' });
    }
  };
  const recorded = (store: Store) =>
    totalLength(store.activitiesIn({ start: 0, end: stores.clock.now() + HOUR })) / MINUTE;
  const begin = async () => {
    const store = await access.open();
    await store.agree(stores.clock.now());
    const begun = await eventually('recording begins', () => recording.current);
    begun.signal({ kind: 'focus' });
    begun.signal({ kind: 'open', doc: 'a.ts', project: 'shop' });
    begun.signal({ kind: 'edit', doc: 'a.ts' });
    return { store, begun };
  };
  const next = async (before: Store) => {
    access.look(fail);
    return eventually('another store is open', () => (access.current === before ? undefined : access.current));
  };

  it('goes on in the file that was put back, and loses nothing of what it had not written yet', async () => {
    const { store, begun } = await begin();
    work(3);
    rmSync(stores.path);
    work(2);
    const after = await next(store);
    work(4);
    recording.stop();
    assert.equal(recorded(after), 9);
    assert.equal(recording.current, undefined);
    assert.ok(begun);
    assert.deepEqual(problems, []);
  });

  it('goes on in a file that took its place, where the consent to recording was given too', async () => {
    const { store } = await begin();
    const copy = `${stores.path}.copy`;
    stores.raw((db) => db.exec('PRAGMA wal_checkpoint(TRUNCATE)'));
    copyFileSync(stores.path, copy);
    work(3);
    renameSync(copy, stores.path);
    const after = await next(store);
    work(4);
    recording.stop();
    assert.equal(recorded(after), 7);
    assert.deepEqual(problems, []);
  });

  it('ends where the file that took its place has no consent to recording', async () => {
    const { store } = await begin();
    work(3);
    const other = new TempStores();
    other.open();
    other.closeAll();
    renameSync(other.path, stores.path);
    const after = await next(store);
    assert.equal(recorded(after), 0);
    assert.equal(recording.current, undefined);
    other.dispose();
  });
});
