import assert from 'node:assert/strict';
import { Duties } from '../../../src/core/duty/duties';
import { openStore } from '../../../src/store/sqliteStore';
import { TempStores } from '../../support/tempStore';
import { type DutyBook, dutyBook } from './support/dutyBook';
import { patientStore } from '../../../src/store/patientStore';

describe('Starting and stopping duties', () => {
  let book: DutyBook;

  beforeEach(() => {
    book = dutyBook();
  });

  afterEach(() => book.store.dispose());

  it('start returns the started entry and the entry that ended', async () => {
    const first = await book.duties.start({ category: 'firefighting', duty: 'firefighting.troubleshooting' });
    assert.equal(first.ended, undefined);
    book.clock.forward(20);
    const second = await book.duties.start({ category: 'documentation' });
    assert.deepEqual(second.ended, { ...first.started, end: second.started.start });
    assert.deepEqual(second.started, book.store.running());
  });

  it('toggle starts a duty that does not run and stops a running one', async () => {
    assert.equal((await book.duties.toggle({ category: 'documentation' })).started?.category, 'documentation');
    book.clock.forward(10);
    const stopped = await book.duties.toggle({ category: 'documentation' });
    assert.equal(stopped.started, undefined);
    assert.equal(stopped.ended?.end, book.clock.now());
    assert.deepEqual(book.written(), ['documentation 0-10']);
  });

  it('toggle of another category switches to that category', async () => {
    await book.duties.toggle({ category: 'documentation' });
    book.clock.forward(10);
    const { started, ended } = await book.duties.toggle({ category: 'architecture' });
    assert.deepEqual([started?.category, ended?.category], ['architecture', 'documentation']);
    assert.deepEqual(book.written(), ['documentation 0-10', 'architecture 10-']);
  });

  it('toggle is recorded in the journal as start or stop, depending on what it did', async () => {
    await book.duties.toggle({ category: 'documentation' });
    book.clock.forward(10);
    await book.duties.toggle({ category: 'documentation' });
    assert.equal((await book.duties.undo())?.name, 'stop');
    assert.equal((await book.duties.undo())?.name, 'start');
  });

  it('startUnlessRunning changes and stores nothing when the category runs already', async () => {
    await book.duties.start({ category: 'documentation' });
    book.clock.forward(10);
    assert.deepEqual(await book.duties.startUnlessRunning({ category: 'documentation' }), {});
    assert.deepEqual(book.written(), ['documentation 0-']);
    await book.duties.undo();
    assert.deepEqual(book.written(), []);
  });

  it('two quick clicks in two windows start a duty and stop it again', async () => {
    const stores = new TempStores();
    const windows = [0, 1].map(() => openStore(stores.path, stores.clock));
    const [one, other] = windows.map((store) => new Duties(async () => patientStore(store), stores.clock));
    await one?.toggle({ category: 'support' });
    stores.clock.forward(1);
    await other?.toggle({ category: 'support' });
    const entries = windows[0]?.entriesIn({ start: 0, end: Number.MAX_SAFE_INTEGER }) ?? [];
    assert.deepEqual(
      entries.map(({ category, end }) => [category, end]),
      [['support', stores.clock.now()]],
    );
    for (const store of windows) store.dispose();
    stores.dispose();
  });
});
