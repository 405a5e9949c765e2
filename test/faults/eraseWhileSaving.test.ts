import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Activity } from '../../src/core/activity/activity';
import { HOUR, MINUTE } from '../../src/core/time/span';
import { untilFree } from '../../src/store/patientStore';
import { TempStores } from '../support/tempStore';

/**
 * Another window that erases everything: it holds the lock when it starts, and commits as soon as this window has read
 * the activity that it is about to save, or after 30 ms if this window first waits for the lock.
 */
const eraser = `
  const { DatabaseSync } = require('node:sqlite');
  const { parentPort, workerData } = require('node:worker_threads');
  const db = new DatabaseSync(workerData.path);
  db.exec('BEGIN IMMEDIATE');
  db.prepare('INSERT INTO meta (name, value) VALUES (?, ?)').run('erased', workerData.erased);
  parentPort.postMessage('locked');
  Atomics.wait(workerData.flag, 0, 0, 30);
  db.exec('COMMIT');
  db.close();`;

describe('An erase in another window while this one saves', () => {
  let stores: TempStores;

  beforeEach(() => {
    stores = new TempStores();
    stores.clock.forward(60);
  });

  afterEach(() => stores.dispose());

  it('leaves nothing of the erased time, although this window was about to store it', async () => {
    const store = stores.open();
    const now = stores.clock.now();
    const start = now - 10 * MINUTE;
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const erased = JSON.stringify([{ start: now - HOUR, end: now }]);
    const other = new Worker(eraser, { eval: true, workerData: { path: stores.path, flag, erased } });
    const ended = once(other, 'exit');
    await once(other, 'message');
    const activity: Activity = {
      end: now - MINUTE,
      window: 'w1',
      kind: 'edit',
      fileClass: 'source',
      doc: 'src/a.ts',
      evidence: [start],
      get start() {
        Atomics.store(flag, 0, 1);
        Atomics.notify(flag, 0);
        return start;
      },
    };
    await untilFree(() =>
      store.save({ id: 'w1', editor: 'Visual Studio Code', startedAt: start, seenAt: now + 1 }, 'UTC', [activity]),
    );
    await ended;
    assert.deepEqual(store.activitiesIn({ start: 0, end: now + HOUR }), []);
  });
});
