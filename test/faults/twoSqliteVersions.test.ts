import assert from 'node:assert/strict';
import { startDuty } from '../../src/core/duty/startStop';
import type { DirectStore } from '../../src/core/store/store';
import { openStore } from '../../src/store/sqliteStore';
import { TempStores } from '../support/tempStore';

describe('A window whose SQLite has no sound checkpoint, beside one whose has', () => {
  let stores: TempStores;
  const open: DirectStore[] = [];

  beforeEach(() => {
    stores = new TempStores();
  });

  afterEach(() => {
    for (const store of open.splice(0)) store.dispose();
    stores.dispose();
  });

  const openOne = (sound: boolean) => {
    const store = openStore(stores.path, stores.clock, sound);
    open.push(store);
    return store;
  };

  const start = (store: DirectStore) => {
    stores.clock.forward(1);
    const origin = { now: stores.clock.now(), zone: 'UTC', newId: () => store.newId() };
    store.act('start', startDuty({ category: 'support' }, origin));
  };

  const stored = () => ({
    entries: stores.raw((db) => db.prepare('SELECT count(*) AS count FROM duty_entry').get()?.['count']),
    intact: stores.raw((db) => db.prepare('PRAGMA integrity_check').get()?.['integrity_check']),
  });

  for (const [title, first] of [
    ['opened after it', true],
    ['opened before it', false],
  ] as const) {
    it(`writes in turn with it, when ${title}, and nothing is lost`, () => {
      const both = [openOne(first), openOne(!first)];
      for (let round = 0; round < 100; round++) for (const store of both) start(store);
      assert.deepEqual(stored(), { entries: 200, intact: 'ok' });
      for (const store of open.splice(0)) store.dispose();
      assert.deepEqual(stored(), { entries: 200, intact: 'ok' });
    });
  }
});
