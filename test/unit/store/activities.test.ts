import assert from 'node:assert/strict';
import type { Activity } from '../../../src/core/activity/activity';
import { HOUR, MINUTE } from '../../../src/core/time/span';
import { migrations } from '../../../src/store/connection/migrations';
import { TempStores } from '../../support/tempStore';

describe('Stored activity', () => {
  let stores: TempStores;

  beforeEach(() => {
    stores = new TempStores();
  });

  afterEach(() => stores.dispose());

  it('is classified anew when it is read, where the path of the file is known', () => {
    const store = stores.open();
    const start = stores.clock.now();
    const window = { id: 'w', editor: 'test', startedAt: start, seenAt: start + MINUTE };
    const stored = (minute: number, more: Partial<Activity>): Activity => ({
      ...{ window: 'w', kind: 'edit', project: 'shop', fileClass: 'requirements', evidence: [start + minute * MINUTE] },
      ...{ start: start + minute * MINUTE, end: start + (minute + 1) * MINUTE },
      ...more,
    });
    store.save(window, 'UTC', [
      stored(0, { doc: 'src/usecases/PlaceOrder.java' }),
      stored(1, { doc: 'bin/deploy', language: 'shellscript' }),
      stored(2, {}),
    ]);
    assert.deepEqual(
      store.activitiesIn({ start, end: start + 3 * MINUTE }).map(({ fileClass }) => fileClass),
      ['source', 'source', 'requirements'],
    );
  });

  it('keeps when something was typed, also when nothing was, and when it is not known', () => {
    const store = stores.open();
    const start = stores.clock.now();
    const window = { id: 'w', editor: 'test', startedAt: start, seenAt: start + HOUR };
    const file = { window: 'w', kind: 'edit', project: 'shop', doc: 'src/a.ts', fileClass: 'source' } as const;
    const stored = (minute: number, typed?: readonly number[]): Activity => {
      const evidence = Array.from({ length: 20 }, (_, index) => start + (minute + index / 4) * MINUTE);
      const range = { start: start + minute * MINUTE, end: start + (minute + 5) * MINUTE };
      return { ...file, ...range, evidence, ...(typed && { typed: typed.map((index) => evidence[index] ?? 0) }) };
    };
    const activities = [stored(0, [0, 7, 8, 19]), stored(5, []), stored(10)];
    store.save(window, 'UTC', activities);
    assert.deepEqual(store.activitiesIn({ start, end: start + HOUR }), activities);
    const grown = stored(5, [3]);
    store.save(window, 'UTC', [grown]);
    assert.deepEqual(store.activitiesIn({ start: grown.start, end: grown.end }), [grown]);
  });

  it('keeps whose the file is, also when that became known while it was measured', () => {
    const store = stores.open();
    const start = stores.clock.now();
    const window = { id: 'w', editor: 'test', startedAt: start, seenAt: start + HOUR };
    const file = { window: 'w', kind: 'read', doc: 'src/a.ts', fileClass: 'source', evidence: [start] } as const;
    const range = { start, end: start + MINUTE };
    store.save(window, 'UTC', [{ ...file, ...range }]);
    assert.deepEqual(store.activitiesIn(range), [{ ...file, ...range }]);
    store.save(window, 'UTC', [{ ...file, ...range, owner: 'others' }]);
    assert.deepEqual(store.activitiesIn(range), [{ ...file, ...range, owner: 'others' }]);
  });

  it('was typed in at an unknown time where an earlier version recorded it', () => {
    stores.raw((db) => {
      for (const step of migrations.slice(0, 7)) db.exec(step);
      db.exec(`PRAGMA user_version = 7;
        INSERT INTO activity (start_at, end_at, window_id, zone, kind, doc, file_class, evidence)
        VALUES (1000, 70000, 'w', 'UTC', 'edit', 'src/a.ts', 'source', '30000')`);
    });
    assert.deepEqual(stores.open().activitiesIn({ start: 0, end: 100_000 }), [
      {
        ...{ start: 1000, end: 70_000, window: 'w', kind: 'edit', doc: 'src/a.ts', fileClass: 'source' },
        evidence: [1000, 31_000],
      },
    ]);
  });

  it('takes the place of the sign of life with which it began', () => {
    const store = stores.open();
    const start = stores.clock.now();
    const window = { id: 'w', editor: 'test', startedAt: start, seenAt: start + MINUTE };
    const range = { start: start - MINUTE, end: start + 3 * MINUTE };
    store.save(window, 'UTC', [], [start, start + MINUTE]);
    store.save(window, 'UTC', [], [start + MINUTE]);
    assert.deepEqual(store.signsIn(range), [start, start + MINUTE]);
    const activity = { start, end: start + 30_000, window: 'w', kind: 'read', fileClass: 'other' } as const;
    store.save(window, 'UTC', [{ ...activity, evidence: [start] }]);
    assert.deepEqual(store.signsIn(range), [start + MINUTE]);
  });
});
