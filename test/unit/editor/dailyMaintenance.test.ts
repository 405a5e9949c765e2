import assert from 'node:assert/strict';
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Activity } from '../../../src/core/activity/activity';
import { addEntry } from '../../../src/core/duty/newEntry';
import { type Disposable, Emitter } from '../../../src/core/lifecycle/event';
import { HOUR } from '../../../src/core/time/span';
import type { DirectStore } from '../../../src/core/store/store';
import { StoreError } from '../../../src/core/store/storeError';
import { maintainDaily } from '../../../src/editor/data/dailyMaintenance';
import { eventually } from '../../support/eventually';
import { openStore } from '../../../src/store/sqliteStore';
import { TempStores } from '../../support/tempStore';

describe('Daily maintenance', () => {
  let stores: TempStores;
  let tick: Emitter<void>;
  let open: DirectStore | undefined;
  let months = 0;
  let maintenance: Disposable;
  const failures: unknown[] = [];

  beforeEach(() => {
    stores = new TempStores();
    tick = new Emitter();
    open = undefined;
    months = 0;
    maintenance = maintainDaily({
      store: () => open,
      clock: stores.clock,
      calendar: () => ({ zone: 'UTC', dayStartsAt: 0, weekStartsOn: 1 }),
      keptMonths: () => months,
      observationDays: () => 60,
      onTick: tick.event,
      fail: (error) => failures.push(error),
    });
  });

  afterEach(() => {
    maintenance.dispose();
    stores.dispose();
    assert.deepEqual(failures, []);
  });

  const days = () => open?.backups.list().map(({ day }) => day) ?? [];

  it('does nothing until a store is open', () => {
    tick.fire();
    assert.deepEqual(days(), []);
  });

  it('makes a backup at the first tick of each day and not again', async () => {
    open = stores.open();
    tick.fire();
    await eventually('the first backup', () => days().length === 1);
    stores.clock.forward(60);
    tick.fire();
    stores.clock.forward(24 * 60);
    await eventually('the second backup', () => {
      tick.fire();
      return days().length === 2;
    });
    assert.deepEqual(days(), ['2026-11-24', '2026-11-23']);
  });

  it('deletes observations that ended before the days for which they are kept, from the backups too', async () => {
    const store = stores.open();
    const now = stores.clock.now();
    const ended = (age: number) => now - age * 24 * HOUR;
    store.sources.change((state) => ({ ...state, calendars: [{ id: 'c', name: 'work.ics', titles: false }] }));
    const absence = (key: string, end: number) => ({ kind: 'afk' as const, key, start: end - HOUR, end });
    store.observations.putObservations('c', [absence('old', ended(61)), absence('new', ended(59))]);
    await store.backups.makeToday();
    open = store;
    tick.fire();
    const keys = async (one: DirectStore) =>
      (await one.observations.observationsIn({ start: 0, end: now })).map(({ key }) => key);
    await eventually('the old one is deleted', async () => (await keys(store)).length === 1);
    assert.deepEqual(await keys(store), ['new']);
    await eventually('the deletion is finished', () => !store.eraser.isUnfinished());
    const copy = openStore(store.backups.list()[0]?.path ?? '', stores.clock);
    assert.deepEqual(await keys(copy), ['new']);
    copy.dispose();
  });

  it('makes the backup of the day again after an hour in which something was stored', async () => {
    const store = stores.open();
    open = store;
    tick.fire();
    await eventually('the first backup', () => days().length === 1);
    const made = () => statSync(open?.backups.list()[0]?.path ?? '').mtimeMs;
    const first = made();
    store.agree(stores.clock.now());
    stores.clock.forward(59);
    tick.fire();
    await settled();
    assert.equal(made(), first);
    stores.clock.forward(1);
    await eventually('it is made again', () => {
      tick.fire();
      return made() === stores.clock.now();
    });
    assert.equal(days().length, 1);
  });

  /** The store with a count of the times that maintenance was done, and what is left to prune each time. */
  function counted(store: DirectStore, left: boolean[] = []) {
    const count = { done: 0 };
    const makeToday = () => {
      count.done++;
      return store.backups.makeToday();
    };
    const prune = () => left.shift() ?? false;
    const members = { backups: { ...store.backups, makeToday }, eraser: { ...store.eraser, prune } };
    return { count, store: Object.assign(Object.create(store) as DirectStore, members) };
  }

  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it('is done once a day and not at every tick', async () => {
    const store = stores.open();
    await store.backups.makeToday();
    const { count, store: seen } = counted(store);
    open = seen;
    for (let times = 0; times < 3; times++) {
      tick.fire();
      await settled();
    }
    assert.equal(count.done, 1);
  });

  it('looks once an hour whether the backup of the day has to be made again', async () => {
    months = 3;
    const left = [false];
    const { store } = counted(stores.open(), left);
    let looks = 0;
    const makeToday = async () => {
      looks++;
    };
    open = Object.assign(store, { backups: { ...store.backups, makeToday } });
    tick.fire();
    await eventually('the last part is done', () => left.length === 0);
    const counts: number[] = [];
    for (const minutes of [0, 30, 30, 0, 59, 1]) {
      await settled();
      stores.clock.forward(minutes);
      tick.fire();
      counts.push(looks);
    }
    assert.deepEqual(counts, [1, 1, 2, 2, 2, 3]);
  });

  it('tries a backup that failed again on the same day, but not before a quarter of an hour has passed', async () => {
    months = 3;
    const left = [false, false];
    const { count, store } = counted(stores.open(), left);
    open = store;
    const folder = join(stores.directory, 'backups');
    writeFileSync(folder, 'in the way');
    tick.fire();
    await eventually('the last part is done', () => left.length === 1);
    await settled();
    assert.equal(failures.splice(0).length, 1);
    rmSync(folder);
    stores.clock.forward(14);
    tick.fire();
    await settled();
    assert.deepEqual([count.done, days()], [1, []]);
    stores.clock.forward(1);
    tick.fire();
    await eventually('it is made', () => days().length > 0);
    assert.deepEqual([count.done, days()], [2, ['2026-11-23']]);
  });

  for (const reason of ['damaged', 'displaced'] as const) {
    it(`says nothing of a file that is ${reason}, because leaving it at the next tick says it`, async () => {
      months = 3;
      const left = [false];
      const { store } = counted(stores.open(), left);
      const makeToday = () => Promise.reject(new StoreError(reason, stores.path));
      open = Object.assign(store, { backups: { ...store.backups, makeToday } });
      tick.fire();
      await eventually('the last part is done', () => left.length === 0);
      assert.deepEqual(failures, []);
    });
  }

  it('goes on at the next tick while there is something left to prune', async () => {
    months = 3;
    const { count, store } = counted(stores.open(), [true, true, false]);
    open = store;
    tick.fire();
    for (const times of [2, 3]) {
      await eventually('it is done again', () => {
        tick.fire();
        return count.done === times;
      });
    }
    await settled();
    tick.fire();
    assert.equal(count.done, 3);
  });

  it('is done again in another file on the same day', async () => {
    open = stores.open();
    tick.fire();
    await eventually('the copy of the first file', () => days().length === 1);
    const elsewhere = new TempStores();
    open = elsewhere.open();
    await eventually('the copy of the second file', () => {
      tick.fire();
      return days().length === 1;
    });
    open = undefined;
    elsewhere.dispose();
  });

  it('ends quietly when its file is closed while it runs', async () => {
    const store = stores.open();
    let copied = (): void => undefined;
    const backups = {
      ...store.backups,
      makeToday: () =>
        new Promise<void>((resolve) => {
          copied = resolve;
        }),
    };
    open = { ...store, backups };
    tick.fire();
    open = undefined;
    store.dispose();
    copied();
    await settled();
  });

  it('leaves a file alone that a newer version wrote', async () => {
    const { count, store } = counted(stores.open());
    open = Object.defineProperty(store, 'readOnly', { value: true });
    tick.fire();
    await settled();
    assert.equal(count.done, 0);
  });

  it('forgets what was worked in during a break a day after it, and not before', async () => {
    const store = stores.open();
    open = store;
    const start = stores.clock.now() - HOUR;
    const span = { start, end: stores.clock.now() };
    const activity: Activity = {
      ...span,
      window: 'w',
      kind: 'edit',
      doc: 'a.ts',
      fileClass: 'source',
      evidence: [start],
    };
    store.save({ id: 'w', editor: 'e', startedAt: start, seenAt: start }, 'UTC', [activity]);
    const origin = { now: stores.clock.now(), zone: 'UTC', newId: () => store.newId() };
    store.act('add', addEntry({ category: 'excluded', duty: 'excluded.break', ...span }, undefined, origin));
    const doc = () => store.activitiesIn({ start: 0, end: stores.clock.now() })[0]?.doc;
    tick.fire();
    await eventually('the backup', () => days().length === 1);
    assert.equal(doc(), 'a.ts');
    stores.clock.forward(24 * 60);
    await eventually('the name to be removed', () => {
      tick.fire();
      return doc() === undefined;
    });
  });

  it('deletes activity older than the configured months, as soon as the setting changes', async () => {
    const store = stores.open();
    open = store;
    const start = stores.clock.now() - 100 * 24 * HOUR;
    const span = { start, end: start + HOUR };
    const activity: Activity = { ...span, window: 'w', kind: 'edit', fileClass: 'source', evidence: [start] };
    store.save({ id: 'w', editor: 'e', startedAt: start, seenAt: start }, 'UTC', [activity]);
    const kept = () => store.activitiesIn({ start: 0, end: stores.clock.now() }).length;
    tick.fire();
    await eventually('the backup', () => days().length === 1);
    assert.equal(kept(), 1);
    months = 3;
    await eventually('the activity to be deleted', () => {
      tick.fire();
      return kept() === 0;
    });
  });
});
