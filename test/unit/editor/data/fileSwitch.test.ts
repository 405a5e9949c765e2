import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Emitter } from '../../../../src/core/lifecycle/event';
import type { StoreReads } from '../../../../src/core/store/store';
import { HOUR } from '../../../../src/core/time/span';
import { FileSwitch } from '../../../../src/editor/data/fileSwitch';
import { StoreAccess } from '../../../../src/editor/host/storeAccess';
import type { RecordingSwitch } from '../../../../src/editor/recording/recordingSwitch';
import { sqliteFiles } from '../../../../src/store/sqliteFiles';
import { openStore } from '../../../../src/store/sqliteStore';
import { eventually } from '../../../support/eventually';
import { recordingSwitchOf } from '../../../support/recordingSwitchOf';
import { TempStores } from '../../../support/tempStore';

/** Real files and a real recording, which has not yet written what it recorded. */
describe('The switch from one data file to another', () => {
  let stores: TempStores;
  let path: string;
  let other: string;
  let settings: Emitter<void>;
  let access: StoreAccess;
  let recording: RecordingSwitch;
  let fileSwitch: FileSwitch;

  const fail = (error: unknown) => assert.fail(error as Error);
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  beforeEach(async () => {
    stores = new TempStores();
    [path, other] = [stores.path, join(stores.directory, 'elsewhere', 'invisible-load.db')];
    settings = new Emitter();
    access = new StoreAccess(sqliteFiles, () => path, stores.clock);
    recording = recordingSwitchOf(access, stores.clock, new Emitter<void>().event, fail);
    const stopRecording = () => recording.stop();
    fileSwitch = new FileSwitch({ access, onDidChangeSettings: settings.event, stopRecording, fail });
    await (await access.open()).agree(stores.clock.now());
    await settled();
    recording.current?.signal({ kind: 'focus' });
    recording.current?.signal({ kind: 'open', doc: 'a.ts', project: 'shop' });
    recording.current?.signal({ kind: 'edit', doc: 'a.ts' });
    stores.clock.forward(1);
    recording.current?.signal({ kind: 'edit', doc: 'a.ts' });
  });

  afterEach(() => {
    fileSwitch.dispose();
    recording.dispose();
    access.dispose();
    stores.dispose();
  });

  function moveTo(next: string): void {
    path = next;
    settings.fire();
  }

  const recorded = (store: StoreReads) => store.activitiesIn({ start: 0, end: stores.clock.now() + HOUR }).length;

  it('writes pending activity, stops recording and closes the file', async () => {
    const before = await access.open();
    assert.equal(recorded(before), 0);
    moveTo(other);
    assert.deepEqual([access.current, recording.current], [undefined, undefined]);
    assert.throws(() => before.agreedAt());
    assert.equal(recorded(stores.open()), 1);
  });

  it('opens the other file if it exists, and records there only with the consent that it has', async () => {
    const elsewhere = openStore(other, stores.clock);
    moveTo(other);
    await eventually('the other file is open', () => access.current?.path === other);
    await settled();
    assert.equal(recording.current, undefined);
    elsewhere.agree(stores.clock.now());
    access.look(fail);
    await settled();
    assert.ok(recording.current);
    assert.equal(recorded(elsewhere), 0);
    elsewhere.dispose();
  });

  it('creates no file, and opens the one that another window creates', async () => {
    moveTo(other);
    await settled();
    assert.equal(existsSync(other), false);
    openStore(other, stores.clock).dispose();
    await eventually('the other file is open', () => access.current?.path === other);
  });

  it('opens the first file again when the developer moves back to it', async () => {
    moveTo(other);
    await settled();
    moveTo(stores.path);
    await eventually('the first file is open', () => access.current?.path === stores.path);
    await eventually('recording started again', () => recording.current);
  });

  it('keeps the file open and goes on recording when another setting changed', async () => {
    const [store, current] = [access.current, recording.current];
    settings.fire();
    assert.deepEqual([access.current === store, recording.current === current], [true, true]);
  });

  it('does nothing after it was disposed', async () => {
    fileSwitch.dispose();
    moveTo(other);
    assert.equal(access.current?.path, stores.path);
  });

  it('records again by itself right after a backup was restored, without waiting for a tick', async () => {
    const store = await access.open();
    await store.backups.makeToday();
    const [copy] = store.backups.list();
    await fileSwitch.whileClosed(() => sqliteFiles.restoreBackup(path, copy?.path ?? '', stores.clock.now()));
    const current = await eventually('recording began', () => recording.current);
    current.signal({ kind: 'focus' });
    current.signal({ kind: 'edit', doc: 'b.ts' });
    stores.clock.forward(1);
    current.signal({ kind: 'edit', doc: 'b.ts' });
    current.write();
    const restored = await access.open();
    assert.deepEqual([recorded(restored), restored.windowsIn({ start: 0, end: stores.clock.now() }).length], [1, 1]);
  });

  it('has the file closed while it is replaced, and opens it again even if that fails', async () => {
    const replacing = fileSwitch.whileClosed(async () => {
      assert.deepEqual([access.current, recording.current], [undefined, undefined]);
      throw new Error('no copy');
    });
    await assert.rejects(replacing, /no copy/);
    await eventually('the file is open', () => access.current);
  });
});
