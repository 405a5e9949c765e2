import assert from 'node:assert/strict';
import { Emitter } from '../../../src/core/lifecycle/event';
import { RecordingSwitch } from '../../../src/editor/recording/recordingSwitch';
import type { Recording } from '../../../src/editor/recording/recording';
import { sqliteFiles } from '../../../src/store/sqliteFiles';
import { StoreAccess } from '../../../src/editor/host/storeAccess';
import { openStore } from '../../../src/store/sqliteStore';
import { TempStores } from '../../support/tempStore';
import { withMembers } from './support/members';

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('The recording switch', () => {
  let stores: TempStores;
  let access: StoreAccess;
  let path: string;
  let running = 0;
  let begun = 0;
  let problems: unknown[] = [];
  let begin: () => Promise<Recording>;
  let tick: Emitter<void>;
  let changedWithin: Emitter<void>;
  let recordingSwitch: RecordingSwitch;

  beforeEach(() => {
    stores = new TempStores();
    [running, begun, problems] = [0, 0, []];
    [tick, changedWithin] = [new Emitter(), new Emitter()];
    path = stores.path;
    begin = () => {
      begun++;
      running++;
      return Promise.resolve(withMembers<Recording>({ dispose: () => running--, onDidChange: changedWithin.event }));
    };
    access = new StoreAccess(sqliteFiles, () => path, stores.clock);
    recordingSwitch = new RecordingSwitch(
      access,
      () => begin(),
      (error) => problems.push(error),
      tick.event,
    );
  });

  afterEach(() => {
    recordingSwitch.dispose();
    access.dispose();
    stores.dispose();
  });

  it('is off until the developer agrees, and on from then on', async () => {
    const store = await access.open();
    await settled();
    assert.equal(running, 0);
    await store.agree(stores.clock.now());
    await settled();
    assert.equal(running, 1);
  });

  it('is off again after everything was deleted, which revokes the consent', async () => {
    const store = await access.open();
    await store.agree(stores.clock.now());
    await settled();
    await store.eraser.erase();
    await settled();
    assert.equal(running, 0);
  });

  it('begins once, however often what is stored changes', async () => {
    const store = await access.open();
    for (let times = 0; times < 3; times++) {
      await store.agree(stores.clock.now());
      await settled();
    }
    assert.deepEqual([begun, running], [1, 1]);
  });

  it('stays off in a file that a newer version wrote', async () => {
    stores.open().agree(stores.clock.now());
    stores.closeAll();
    stores.raw((db) => db.exec('PRAGMA user_version = 1000'));
    const store = await access.open();
    await settled();
    assert.deepEqual([store.readOnly, begun], [true, 0]);
  });

  it('ends when a newer version changes the file while it records', async () => {
    const store = await access.open();
    await store.agree(stores.clock.now());
    await settled();
    assert.equal(running, 1);
    stores.raw((db) => db.exec('PRAGMA user_version = 1000'));
    access.look((error) => assert.fail(error as Error));
    await settled();
    assert.equal(running, 0);
  });

  it('ends the recording into one file before it begins that into another', async () => {
    await (await access.open()).agree(stores.clock.now());
    await settled();
    access.close();
    path = `${stores.path}.other`;
    const other = openStore(path, stores.clock);
    other.agree(stores.clock.now());
    other.dispose();
    await access.open();
    await settled();
    assert.deepEqual([begun, running], [2, 1]);
  });

  it('ends a recording that was still being prepared when it was switched off', async () => {
    const prepare = begin;
    let ready = () => {};
    const preparing = new Promise<void>((resolve) => {
      ready = resolve;
    });
    begin = async () => {
      await preparing;
      return prepare();
    };
    await (await access.open()).agree(stores.clock.now());
    await settled();
    recordingSwitch.stop();
    ready();
    await settled();
    assert.deepEqual([begun, running, recordingSwitch.current], [1, 0, undefined]);
  });

  it('tells when the recording began, when it changed, and when it ended', async () => {
    const seen: unknown[] = [];
    recordingSwitch.onDidChange(() => seen.push(recordingSwitch.current !== undefined));
    const store = await access.open();
    await store.agree(stores.clock.now());
    await settled();
    changedWithin.fire();
    await store.eraser.erase();
    changedWithin.fire();
    await settled();
    tick.fire();
    assert.deepEqual(seen, [true, true, false]);
  });

  it('tries again on the next tick after it could not begin', async () => {
    const works = begin;
    begin = () => Promise.reject(new Error('no'));
    await (await access.open()).agree(stores.clock.now());
    await settled();
    begin = works;
    tick.fire();
    await settled();
    assert.deepEqual([problems.length, begun, running], [1, 1, 1]);
  });

  it('tries again at the next change after it could not begin', async () => {
    const works = begin;
    begin = () => Promise.reject(new Error('no'));
    const store = await access.open();
    await store.agree(stores.clock.now());
    await settled();
    assert.equal(problems.length, 1);
    begin = works;
    await store.agree(stores.clock.now());
    await settled();
    assert.deepEqual([begun, running], [1, 1]);
  });
});
