import assert from 'node:assert/strict';
import type { DatabaseSync } from 'node:sqlite';
import { holdingOf } from '../../../src/store/deletion/erase';
import { TempStores } from '../../support/tempStore';
import { turnsDuring } from '../../support/turns';

/** Adds entries of a minute each, the oldest first. */
const FILL = `
  INSERT INTO duty_entry (id, device_id, start_at, end_at, zone, category, duration, provenance, requester, created_at,
    updated_at)
  WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
  SELECT 'entry' || i, 'd', i * 60000, i * 60000 + 60000, 'UTC', 'support', 'measured', 'manual-live',
    iif(i <= 10, 'long ago', 'lately'), 0, 0 FROM n`;

describe('What is read from a store of many years', () => {
  let stores: TempStores;

  beforeEach(() => {
    stores = new TempStores();
  });

  afterEach(() => stores.dispose());

  it('offers the names of the last 5,000 entries only, so that the search stays short', () => {
    const store = stores.open();
    stores.raw((db) => db.prepare(FILL).run(5010));
    assert.deepEqual(store.mostUsed('requester'), ['lately']);
  });

  it('adds up the time of a project while others in the window can work', async () => {
    const store = stores.open();
    const at = stores.clock.now();
    const activity = {
      start: at,
      end: at + 60_000,
      window: 'w',
      kind: 'edit',
      fileClass: 'source',
      project: 'acme',
    } as const;
    store.save({ id: 'w', editor: 'Code', startedAt: at, seenAt: at }, 'UTC', [{ ...activity, evidence: [at] }]);
    const turns = await turnsDuring(async () =>
      assert.equal((await store.eraser.holdsProject('acme')).activity, 60_000),
    );
    assert.ok(turns > 0);
  });

  it('counts the running duty for a deletion without reading the entries before it', () => {
    stores.open();
    const plans = stores.raw((db) => {
      const explained: string[] = [];
      const watched = {
        prepare: (sql: string) => {
          if (sql.includes('duty_entry')) {
            const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...[...sql.matchAll(/\?/g)].map(() => 0));
            explained.push(plan.map(({ detail }) => String(detail)).join());
          }
          return db.prepare(sql);
        },
      };
      holdingOf(watched as DatabaseSync, { span: { start: 10, end: 20 }, days: ['2026-11-01', '2026-11-02'] });
      return explained;
    });
    assert.equal(plans.length, 2);
    assert.match(plans[0] ?? '', /duty_entry_start \(start_at>\? AND start_at<\?\)/);
    assert.match(plans[1] ?? '', /duty_entry_running/);
  });

  it('finds breaks and private time through an index of their own', () => {
    stores.open();
    const plan = stores.raw((db) =>
      db
        .prepare("EXPLAIN QUERY PLAN SELECT 1 FROM duty_entry WHERE category = 'excluded' AND deleted_at IS NULL")
        .all()
        .map(({ detail }) => String(detail)),
    );
    assert.match(plan.join(), /duty_entry_excluded/);
  });
});
