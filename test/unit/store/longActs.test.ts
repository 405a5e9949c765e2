import assert from 'node:assert/strict';
import { Duties } from '../../../src/core/duty/duties';
import { startDuty } from '../../../src/core/duty/startStop';
import { HOUR, type Span } from '../../../src/core/time/span';
import { patientStore } from '../../../src/store/patientStore';
import { contentOf, TempStores } from '../../support/tempStore';
import { turnsDuring } from '../../support/turns';

const ENTRIES = 1200;

/** Adds entries of half an hour, one an hour, with three topics in turn. */
const FILL = `
  INSERT INTO duty_entry (id, device_id, start_at, end_at, zone, category, duration, provenance, topic, created_at,
    updated_at)
  WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
  SELECT 'entry' || i, 'd', i * 3600000, i * 3600000 + 1800000, 'UTC', 'support', 'measured', 'manual-live',
    CASE i % 3 WHEN 0 THEN 'Billing' WHEN 1 THEN 'billing ' ELSE 'login' END, 0, 0 FROM n`;

describe('An act on thousands of entries', () => {
  let stores: TempStores;

  beforeEach(() => {
    stores = new TempStores();
  });

  afterEach(() => stores.dispose());

  function filled(entries = ENTRIES) {
    const direct = stores.open();
    stores.raw((db) => db.prepare(FILL).run(entries));
    const store = patientStore(direct);
    return { direct, store, duties: new Duties(() => Promise.resolve(store), stores.clock) };
  }

  it('merges topics while others in the window can work, is undone and done again so, and is one step', async () => {
    const { direct, duties } = filled();
    const told: Span[] = [];
    // Without a time the change was found in the file, as that of any other connection is.
    direct.onDidChange((touched) => touched && told.push(touched));
    const content = () => stores.raw(contentOf);
    const before = content();
    assert.ok((await turnsDuring(() => duties.mergeTopics(['billing'], 'login'))) > 1);
    const after = content();
    assert.deepEqual(new Set(after['duty_entry']?.map((row) => (row as { topic: string }).topic)), new Set(['login']));
    assert.ok((await turnsDuring(() => duties.undo())) > 1);
    assert.deepEqual(content(), before);
    assert.ok((await turnsDuring(() => duties.redo())) > 1);
    assert.deepEqual(content(), after);
    const touched = { start: HOUR, end: ENTRIES * HOUR + HOUR / 2 };
    assert.deepEqual(told, [touched, touched, touched]);
  });

  it('returns all its changes, as if it had been undone at once', async () => {
    const { direct, store, duties } = filled();
    await duties.mergeTopics(['billing'], 'login');
    const undone = direct.undo();
    direct.redo();
    assert.equal(undone?.changes.length, (ENTRIES / 3) * 2);
    assert.deepEqual(await store.undo(), undone);
  });

  it('lets what is tagged meanwhile wait for its turn, so that the acts are stored in their order', async () => {
    const { store } = filled();
    const origin = { now: stores.clock.now(), zone: 'UTC', newId: () => store.newId() };
    const merged = store.topics.merge(['billing'], 'login');
    await Promise.all([merged, store.act('start', startDuty({ category: 'support' }, origin))]);
    assert.equal((await store.undo())?.name, 'start');
    assert.equal((await store.undo())?.name, 'topics');
  });

  it('is undone at once when it changed few entries', async () => {
    const { duties } = filled(30);
    await duties.mergeTopics(['billing'], 'login');
    assert.equal(await turnsDuring(() => duties.undo()), 0);
  });
});

describe('The list of all topics', () => {
  it('is read while others in the window can work', async () => {
    const stores = new TempStores();
    const store = stores.open();
    stores.raw((db) => db.prepare(FILL).run(ENTRIES));
    const turns = await turnsDuring(async () => {
      assert.deepEqual(await store.topics.used(), [
        { topic: 'Billing', entries: (ENTRIES / 3) * 2 },
        { topic: 'login', entries: ENTRIES / 3 },
      ]);
    });
    assert.ok(turns > 1);
    stores.dispose();
  });
});
