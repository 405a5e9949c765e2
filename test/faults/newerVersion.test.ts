import assert from 'node:assert/strict';
import { startDuty } from '../../src/core/duty/startStop';
import { HOUR } from '../../src/core/time/span';
import { StoreError } from '../../src/core/store/storeError';
import { SCHEMA_VERSION } from '../../src/store/connection/migrations';
import { contentOf, TempStores } from '../support/tempStore';

const isNewer = (error: unknown) => error instanceof StoreError && error.reason === 'newer';

describe('A newer version that migrates the file while this version has it open', () => {
  let stores: TempStores;

  beforeEach(() => {
    stores = new TempStores();
  });

  afterEach(() => stores.dispose());

  const origin = (store: { newId(): string }) => ({
    now: stores.clock.now(),
    zone: stores.clock.zone(),
    newId: () => store.newId(),
  });
  const migrateFurther = () =>
    stores.raw((db) => {
      db.exec('ALTER TABLE duty_entry ADD COLUMN later TEXT');
      db.exec(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    });
  const everything = () =>
    stores.raw((db) => ({
      ...contentOf(db),
      activity: db.prepare('SELECT count(*) AS n FROM activity').get()?.['n'],
      meta: db.prepare('SELECT count(*) AS n FROM meta').get()?.['n'],
      windows: db.prepare('SELECT count(*) AS n FROM editor_window').get()?.['n'],
      bases: db.prepare('SELECT count(*) AS n FROM rule_set').get()?.['n'],
    }));

  it('makes every write fail with the reason, changes nothing, and leaves all readable', async () => {
    const store = stores.open();
    store.act('start', startDuty({ category: 'architecture' }, origin(store)));
    stores.clock.forward(10);
    migrateFurther();
    const before = everything();
    const now = stores.clock.now();
    const window = { id: 'w', editor: 'e', startedAt: now, seenAt: now };
    const span = { start: now - 1000, end: now, window: 'w', kind: 'edit', fileClass: 'source', evidence: {} } as never;
    const writes: (() => unknown)[] = [
      () => store.act('start', startDuty({ category: 'support' }, origin(store))),
      () => store.undo(),
      () => store.redo(),
      () => store.topics.merge(['billing'], 'invoices'),
      () => store.longActs.undo(),
      () => store.longActs.redo(),
      () => store.save(window, 'UTC', [span]),
      () => store.agree(now),
      () => store.prompts.change((history) => ({ ...history, never: ['cause'] })),
      () => store.basisLog.note({ taxonomy: 1, roleFits: '', idle: 5 }, now),
      () => store.eraser.erase({ start: now - HOUR, end: now }),
      () => store.eraser.prune(now),
    ];
    for (const write of writes) await assert.rejects(async () => write(), isNewer, String(write));
    assert.deepEqual(everything(), before);
    assert.equal(store.running()?.category, 'architecture');
  });

  it('is noticed inside the transaction of the first write, and everything that shows the store is informed', () => {
    const store = stores.open();
    let changes = 0;
    store.onDidChange(() => changes++);
    migrateFurther();
    assert.equal(store.readOnly, false);
    assert.throws(() => store.agree(1), isNewer);
    assert.deepEqual([store.readOnly, changes], [true, 1]);
  });

  it('is noticed on the next tick where nothing is written', () => {
    const store = stores.open();
    let changes = 0;
    store.onDidChange(() => changes++);
    migrateFurther();
    store.lookForChanges();
    assert.deepEqual([store.readOnly, changes > 0], [true, true]);
  });
});
