import assert from 'node:assert/strict';
import { Emitter } from '../../../src/core/event';
import type { Store } from '../../../src/core/store';
import { makeDailyBackups } from '../../../src/editor/dailyBackup';
import { eventually } from '../../support/eventually';
import { TempStores } from '../../support/tempStore';

describe('daily copies', () => {
  let stores: TempStores;
  let beat: Emitter<void>;
  let open: Store | undefined;
  const failures: unknown[] = [];

  beforeEach(() => {
    stores = new TempStores();
    beat = new Emitter();
    open = undefined;
    makeDailyBackups({
      store: () => open,
      clock: stores.clock,
      onBeat: beat.event,
      fail: (error) => failures.push(error),
    });
  });

  afterEach(() => {
    stores.dispose();
    assert.deepEqual(failures, []);
  });

  const days = () => open?.backups.list().map(({ day }) => day) ?? [];

  it('wait until there is a store', () => {
    beat.fire();
    assert.deepEqual(days(), []);
  });

  it('are made at the first beat of each day and not again', async () => {
    open = stores.open();
    beat.fire();
    await eventually('the first copy', () => days().length === 1);
    stores.clock.forward(60);
    beat.fire();
    stores.clock.forward(24 * 60);
    beat.fire();
    await eventually('the second copy', () => days().length === 2);
    assert.deepEqual(days(), ['2026-11-24', '2026-11-23']);
  });
});
