import assert from 'node:assert/strict';
import { defaultRecordingSettings } from '../../../src/core/activity/recordingSettings';
import { Emitter } from '../../../src/core/lifecycle/event';
import { measurementBasis } from '../../../src/core/report/comparison/measurementBasis';
import type { DirectStore } from '../../../src/core/store/store';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { MINUTE } from '../../../src/core/time/span';
import { BasisWatch } from '../../../src/editor/data/basisWatch';
import { TempStores } from '../../support/tempStore';

describe('The log of the rules by which time counts', () => {
  let stores: TempStores;
  let open: DirectStore | undefined;
  let changed: Emitter<void>;
  let settings = defaultRecordingSettings;
  let failures: unknown[];
  let loads: number;
  let watch: BasisWatch;

  beforeEach(() => {
    stores = new TempStores();
    [open, changed, settings] = [undefined, new Emitter(), defaultRecordingSettings];
    [failures, loads] = [[], 0];
    watch = new BasisWatch({
      store: () => open,
      onDidChange: changed.event,
      basis: async () => {
        loads++;
        return measurementBasis(taxonomy, settings);
      },
      clock: stores.clock,
      fail: (error) => failures.push(error),
    });
  });

  afterEach(() => {
    watch.dispose();
    stores.dispose();
    assert.deepEqual(failures, []);
  });

  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const noted = () => open?.basisLog.history() ?? [];

  it('begins when the store was opened, and reads nothing more while only its content changes', async () => {
    open = stores.open();
    for (let times = 0; times < 3; times++) {
      changed.fire();
      await settled();
    }
    assert.deepEqual([noted().length, loads], [1, 1]);
  });

  it('gets a line when a setting is another by which time counts', async () => {
    open = stores.open();
    changed.fire();
    await settled();
    watch.look();
    await settled();
    assert.equal(noted().length, 1, 'the same rules are no new line');
    stores.clock.forward(60);
    settings = { ...settings, idle: 99 * MINUTE };
    watch.look();
    await settled();
    assert.equal(noted().length, 2);
  });

  it('gets a line in another file when the developer moved to one', async () => {
    open = stores.open();
    changed.fire();
    await settled();
    const elsewhere = new TempStores();
    open = elsewhere.open();
    changed.fire();
    await settled();
    assert.equal(noted().length, 1);
    elsewhere.dispose();
  });

  it('is left alone in a file that a newer version wrote, and while there is none', async () => {
    changed.fire();
    watch.look();
    await settled();
    assert.equal(loads, 0);
    const store = stores.open();
    open = Object.create(store, { readOnly: { value: true } }) as DirectStore;
    changed.fire();
    await settled();
    assert.deepEqual([noted(), loads], [[], 0]);
  });
});
