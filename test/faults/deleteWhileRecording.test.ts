import assert from 'node:assert/strict';
import { Emitter } from '../../src/core/lifecycle/event';
import { StoreAccess } from '../../src/editor/host/storeAccess';
import type { RecordingSwitch } from '../../src/editor/recording/recordingSwitch';
import { sqliteFiles } from '../../src/store/sqliteFiles';
import { eventually } from '../support/eventually';
import { recordingSwitchOf } from '../support/recordingSwitchOf';
import { TempStores } from '../support/tempStore';

describe('Deleting everything while this window records', () => {
  let stores: TempStores;
  let access: StoreAccess;
  let recording: RecordingSwitch;
  let tick: Emitter<void>;
  const problems: unknown[] = [];

  beforeEach(() => {
    stores = new TempStores();
    tick = new Emitter();
    problems.length = 0;
    access = new StoreAccess(sqliteFiles, () => stores.path, stores.clock);
    recording = recordingSwitchOf(access, stores.clock, tick.event, (error) => void problems.push(error));
  });

  afterEach(() => {
    recording.dispose();
    access.dispose();
    stores.dispose();
  });

  it('stops the recording, leaves no row, announces one change and reports no problem', async () => {
    const store = await access.open();
    await store.agree(stores.clock.now());
    const begun = await eventually('recording begins', () => recording.current);
    begun.signal({ kind: 'focus' });
    begun.signal({ kind: 'open', doc: 'src/a.ts', project: 'billing', language: 'typescript' });
    for (let minute = 0; minute < 3; minute++) {
      begun.signal({ kind: 'edit', doc: 'src/a.ts' });
      stores.clock.forward(1);
    }
    let changes = 0;
    store.onDidChange(() => changes++);
    await store.eraser.erase();
    assert.equal(recording.current, undefined);
    assert.deepEqual([problems, changes], [[], 1]);
    const rows = stores.raw((db) =>
      ['activity', 'editor_window'].map(
        (table) => db.prepare(`SELECT count(*) AS count FROM ${table}`).get()?.['count'],
      ),
    );
    assert.deepEqual(rows, [0, 0]);
  });
});
