import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Duties } from '../../../src/core/duty/duties';
import { InputError } from '../../../src/core/input/inputError';
import { Leave } from '../../../src/core/leave/leave';
import { HOUR } from '../../../src/core/time/span';
import { Waits } from '../../../src/core/wait/waits';
import { contentOf, TempStores } from '../../support/tempStore';
import { randomAct } from './support/randomAct';
import { holdsForAll } from '../../support/property';
import { patientStore } from '../../../src/store/patientStore';

const EVER = { start: 0, end: Number.MAX_SAFE_INTEGER };

describe('Undo and redo', function () {
  this.timeout(60_000);

  it('restore the tables at each step of any sequence of acts, and entries never overlap', async () => {
    await holdsForAll(
      fc.asyncProperty(fc.array(randomAct, { minLength: 1, maxLength: 25 }), async (acts) => {
        const stores = new TempStores();
        try {
          const store = stores.open();
          const duties = new Duties(() => Promise.resolve(patientStore(store)), stores.clock);
          const waits = new Waits(() => Promise.resolve(patientStore(store)), stores.clock);
          const leave = new Leave(() => Promise.resolve(patientStore(store)));
          const content = () => stores.raw(contentOf);
          const journalled = () => stores.raw((db) => Number(db.prepare('SELECT count(*) AS n FROM act').get()?.['n']));
          const states = [content()];
          for (const act of acts) {
            const before = journalled();
            const open = store.openWaits().map(({ id }) => id);
            await act({ duties, waits, leave, open, store, clock: stores.clock, entries: store.entriesIn(EVER) }).catch(
              assertRefused,
            );
            assertApart(store.entriesIn(EVER));
            if (journalled() > before) states.push(content());
            else assert.deepEqual(content(), states.at(-1), 'an act without a journal row changes nothing');
          }
          // A second window undoes all acts, and a window that is opened later redoes them.
          const other = stores.open();
          for (const state of states.slice(0, -1).toReversed()) {
            assert.ok(other.undo());
            assert.deepEqual(content(), state);
          }
          assert.equal(store.undo(), undefined);
          const later = stores.open();
          for (const state of states.slice(1)) {
            assert.ok(later.redo());
            assert.deepEqual(content(), state);
          }
          assert.equal(store.redo(), undefined);
        } finally {
          stores.dispose();
        }
      }),
      { numRuns: 40 },
    );
  });
});

function assertRefused(error: unknown): void {
  if (!(error instanceof InputError)) throw error;
}

function assertApart(entries: readonly { start: number; end?: number }[]): void {
  const sorted = entries.toSorted((a, b) => a.start - b.start);
  const ended = sorted.filter(({ end }) => end !== undefined);
  ended.forEach(({ start, end = start }, index) => {
    const next = ended[index + 1];
    assert.ok(start < end && (!next || end <= next.start), 'entries do not overlap');
    assert.ok(end - start <= 24 * HOUR, 'no entry is longer than a day');
  });
  const running = sorted.find(({ end }) => end === undefined);
  const around = ended.find(({ start, end = start }) => running && start < running.start && end > running.start);
  assert.equal(around, undefined, 'a running duty does not begin inside an entry');
}
