import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { Emitter } from '../../src/core/lifecycle/event';
import { recordingState } from '../../src/core/pause/recordingState';
import { MINUTE } from '../../src/core/time/span';
import { StoreAccess } from '../../src/editor/host/storeAccess';
import type { RecordingSwitch } from '../../src/editor/recording/recordingSwitch';
import { sqliteFiles } from '../../src/store/sqliteFiles';
import { eventually } from '../support/eventually';
import { recordingSwitchOf } from '../support/recordingSwitchOf';
import { TempStores } from '../support/tempStore';

/** More documents than there is room for in the pages of a new file. */
const DOCUMENTS = 500;

describe('A disk that is full while this window records', () => {
  let stores: TempStores;
  let access: StoreAccess;
  let recording: RecordingSwitch;
  let tick: Emitter<void>;
  let problems: unknown[];
  /** The connection of the store, which is the only one. */
  const connection: { db?: DatabaseSync } = {};
  const exec = Object.getOwnPropertyDescriptor(DatabaseSync.prototype, 'exec')?.value as DatabaseSync['exec'];

  beforeEach(() => {
    DatabaseSync.prototype.exec = function noted(sql) {
      connection.db = this;
      exec.call(this, sql);
    };
    stores = new TempStores();
    [tick, problems] = [new Emitter(), []];
    access = new StoreAccess(sqliteFiles, () => stores.path, stores.clock);
    recording = recordingSwitchOf(access, stores.clock, tick.event, (error) => void problems.push(error));
  });

  afterEach(() => {
    DatabaseSync.prototype.exec = exec;
    recording.dispose();
    access.dispose();
    stores.dispose();
  });

  it('is shown until there is room again, and then everything is stored', async () => {
    const seen: string[] = [];
    const look = () => {
      const state = recordingState(access.current, recording.current);
      if (state !== seen.at(-1)) seen.push(state);
    };
    for (const event of [access.onDidChange, recording.onDidChange]) event(look);
    const store = await access.open();
    await store.agree(stores.clock.now());
    const begun = await eventually('recording begins', () => recording.current);
    begun.signal({ kind: 'focus' });
    for (let index = 0; index < DOCUMENTS; index++) {
      begun.signal({ kind: 'open', doc: `src/a file with a rather long name ${index}.ts`, project: 'billing' });
      begun.signal({ kind: 'edit', doc: `src/a file with a rather long name ${index}.ts` });
      stores.clock.forward(1);
    }
    // SQLite takes the number of pages that there are where the asked one is smaller.
    connection.db?.exec('PRAGMA max_page_count = 1');
    begun.write();
    assert.deepEqual(seen, ['not-agreed', 'beginning', 'on', 'unsaved']);
    assert.match(String(problems[0]), /cannot-write/);
    connection.db?.exec('PRAGMA max_page_count = 4294967294');
    tick.fire();
    assert.equal(seen.at(-1), 'on');
    const all = store.activitiesIn({ start: 0, end: Number.MAX_SAFE_INTEGER });
    const minutes = all.reduce((sum, { start, end }) => sum + (end - start), 0) / MINUTE;
    assert.equal(minutes, DOCUMENTS - 1);
  });
});
