import assert from 'node:assert/strict';
import { Duties } from '../../../src/core/duty/duties';
import type { DirectStore } from '../../../src/core/store/store';
import { MINUTE } from '../../../src/core/time/span';
import { Waits } from '../../../src/core/wait/waits';
import { patientStore } from '../../../src/store/patientStore';
import { TempStores } from '../../support/tempStore';

describe('What an act returns', () => {
  let stores: TempStores;
  let store: DirectStore;

  beforeEach(() => {
    stores = new TempStores();
    store = stores.open();
  });

  afterEach(() => stores.dispose());

  /** The store, with another way to carry out acts. */
  const storeThat = (act: DirectStore['act']): DirectStore => ({ ...store, act });
  const dutiesOf = (used: DirectStore) => new Duties(async () => patientStore(used), stores.clock);
  /** Another window undoes each act right after it was stored. */
  const undoneAtOnce = () => {
    const other = stores.open();
    return storeThat((name, plan) => {
      const act = store.act(name, plan);
      other.undo();
      return act;
    });
  };
  const entry = () => {
    const end = stores.clock.now();
    return { category: 'support', start: end - MINUTE, end, duration: 'measured' } as const;
  };

  it('is what it stored, when its plan ran more than once before the lock was free', async () => {
    const twice = storeThat((name, plan) =>
      store.act(name, (log) => {
        plan(log);
        return plan(log);
      }),
    );
    assert.equal((await dutiesOf(twice).add(entry())).category, 'support');
  });

  it('is the wait that it opened, when another window undoes that at once', async () => {
    const waits = new Waits(async () => patientStore(undoneAtOnce()), stores.clock);
    const opened = await waits.open({ kind: 'approval', openedAt: stores.clock.now() });
    assert.equal(opened.kind, 'approval');
    assert.deepEqual(store.openWaits(), []);
  });

  it('is the entry that it added or found unchanged, when another window undoes that at once', async () => {
    const added = await dutiesOf(undoneAtOnce()).add(entry());
    assert.equal(store.entry(added.id), undefined);
    const kept = await dutiesOf(store).add(entry());
    const { category } = kept;
    const removedAtOnce = storeThat((name, plan) => {
      const act = store.act(name, plan);
      stores.open().undo();
      return act;
    });
    assert.equal((await dutiesOf(removedAtOnce).edit(kept.id, { category })).id, kept.id);
    assert.equal(store.entry(kept.id), undefined);
  });
});
