import assert from 'node:assert/strict';
import type { Activity } from '../../../src/core/activity/activity';
import { MINUTE } from '../../../src/core/time/span';
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
