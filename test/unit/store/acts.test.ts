import assert from 'node:assert/strict';
import type { Plan } from '../../../src/core/journal/act';
import type { DutyEntry } from '../../../src/core/records/dutyEntry';
import { startDuty, stopDuty } from '../../../src/core/duty/startStop';
import type { DirectStore } from '../../../src/core/store/store';
import { InputError } from '../../../src/core/input/inputError';
import { contentOf, TempStores } from '../../support/tempStore';

describe('Acts on a real file', () => {
  let stores: TempStores;
  let store: DirectStore;

  beforeEach(() => {
    stores = new TempStores();
    store = stores.open();
  });

  afterEach(() => stores.dispose());

  const origin = () => ({ now: stores.clock.now(), zone: stores.clock.zone(), newId: () => store.newId() });
  const start = (category: string, on = store) => on.act('start', startDuty({ category }, origin()));
  const content = () => stores.raw(contentOf);
  const ended = (id: string): DutyEntry => ({
    id,
    start: stores.clock.now() - 1000,
    end: stores.clock.now(),
    zone: 'Europe/Berlin',
    category: 'support',
    duration: 'estimated',
    provenance: 'manual-later',
    createdAt: stores.clock.now(),
  });

  it('are on disk when the call returns', () => {
    start('documentation');
    const [row] = stores.raw((db) => db.prepare('SELECT category, end_at FROM duty_entry').all());
    assert.deepEqual({ ...row }, { category: 'documentation', end_at: null });
  });

  it('end the duty of another window at the instant at which this window starts one', () => {
    start('documentation');
    stores.clock.forward(10);
    const other = stores.open();
    start('architecture', other);
    const range = { start: 0, end: stores.clock.now() + 1 };
    assert.deepEqual(
      store.entriesIn(range).map(({ category, end }) => [category, end]),
      [
        ['documentation', stores.clock.now()],
        ['architecture', undefined],
      ],
    );
    assert.equal(other.running()?.category, 'architecture');
  });

  it('fail and change nothing when a plan would leave two entries running', () => {
    start('documentation');
    const before = content();
    const { end: _, ...second } = ended(store.newId());
    const careless: Plan = () => [{ table: 'entry', after: second }];
    assert.throws(() => store.act('start', careless));
    assert.deepEqual(content(), before);
  });

  it('cannot store a second running entry, because the database rejects it', () => {
    start('documentation');
    const columns = 'device_id, start_at, zone, category, duration, provenance, created_at, updated_at';
    const copy = `INSERT INTO duty_entry (id, ${columns}) SELECT 'other', ${columns} FROM duty_entry`;
    assert.throws(() => stores.raw((db) => db.exec(copy)), /UNIQUE/);
  });

  it('are not journalled when they change nothing', () => {
    assert.equal(store.act('stop', stopDuty(origin())), undefined);
    assert.deepEqual(
      stores.raw((db) => db.prepare('SELECT * FROM act').all()),
      [],
    );
  });

  it('change nothing when a plan throws, and rethrow its error', () => {
    start('documentation');
    const before = content();
    const throwing: Plan = () => {
      throw new InputError('end', 'no');
    };
    assert.throws(() => store.act('edit', throwing), InputError);
    assert.deepEqual(content(), before);
  });

  it('can be undone and redone exactly, in every column, from any window and after a restart', () => {
    const states = [content()];
    for (const category of ['documentation', 'support', 'architecture']) {
      stores.clock.forward(7);
      start(category);
      states.push(content());
    }
    stores.clock.forward(7);
    store.act('stop', stopDuty(origin()));
    states.push(content());
    store.act('delete', (log) =>
      log.entriesIn({ start: 0, end: stores.clock.now() }).map((before) => ({ table: 'entry', before })),
    );
    states.push(content());

    stores.closeAll();
    const other = stores.open();
    stores.clock.forward(60);
    for (const state of states.slice(0, -1).toReversed()) {
      assert.ok(other.undo());
      assert.deepEqual(content(), state);
    }
    assert.equal(other.undo(), undefined);
    store = stores.open();
    for (const state of states.slice(1)) {
      assert.ok(store.redo());
      assert.deepEqual(content(), state);
    }
    assert.equal(store.redo(), undefined);
  });

  it('cannot be redone after a new act', () => {
    start('documentation');
    store.undo();
    stores.clock.forward(1);
    start('support');
    assert.equal(store.redo(), undefined);
    assert.equal(store.running()?.category, 'support');
  });

  it('are returned by undo with each record before and after the act', () => {
    const id = store.newId();
    store.act('add', () => [{ table: 'entry', after: ended(id) }]);
    const undone = store.undo();
    assert.equal(undone?.name, 'add');
    assert.deepEqual(undone?.changes, [{ table: 'entry', before: undefined, after: ended(id) }]);
  });

  it('restore a deleted row when they add it again', () => {
    const entry = ended(store.newId());
    store.act('add', () => [{ table: 'entry', after: entry }]);
    store.act('delete', () => [{ table: 'entry', before: entry }]);
    assert.equal(store.entry(entry.id), undefined);
    store.act('add', () => [{ table: 'entry', after: entry }]);
    assert.deepEqual(store.entry(entry.id), entry);
  });

  it('notify the other windows once', () => {
    const other = stores.open();
    let notified = 0;
    other.onDidChange(() => notified++);
    start('documentation');
    other.lookForChanges();
    assert.equal(notified, 1);
    other.lookForChanges();
    assert.equal(notified, 1);
  });
});
