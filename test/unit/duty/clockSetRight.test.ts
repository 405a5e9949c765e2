import assert from 'node:assert/strict';
import { pauseRecording } from '../../../src/core/pause/pausing';
import { MINUTE } from '../../../src/core/time/span';
import { type DutyBook, dutyBook } from './support/dutyBook';

const DAY = 24 * 60;

describe('After a clock that was ahead is set right', () => {
  let book: DutyBook;
  beforeEach(() => {
    book = dutyBook();
  });
  afterEach(() => book.store.dispose());

  /** Makes an entry of documentation while the clock is ahead by `minutes`, from `from` to `to` of the wrong time. */
  async function entryAhead(minutes: number, from: number, to: number): Promise<void> {
    book.clock.forward(minutes + to);
    await book.duties.add(book.entry(minutes + from, minutes + to, 'documentation'));
    book.clock.forward(-minutes - to);
  }

  it('a duty that is started and stopped keeps its time, and an entry of tomorrow stays', async () => {
    await entryAhead(DAY, 0, 10);
    const { started } = await book.duties.start({ category: 'support' });
    assert.equal(started.start, book.at(0));
    book.clock.forward(30);
    await book.duties.stop();
    assert.deepEqual(book.written(), ['support 0-30', `documentation ${DAY}-${DAY + 10}`]);
  });

  it('a duty that reaches an entry ahead keeps its time, and only that part of the entry gives way', async () => {
    await entryAhead(60, 0, 30);
    await book.duties.start({ category: 'support' });
    book.clock.forward(80);
    await book.duties.stop();
    assert.deepEqual(book.written(), ['support 0-80', 'documentation 80-90']);
    await book.duties.undo();
    assert.deepEqual(book.written(), ['support 0-', 'documentation 60-90']);
  });

  it('a duty that starts inside an entry ahead begins now and divides it', async () => {
    await entryAhead(60, 0, 30);
    book.clock.forward(70);
    await book.duties.start({ category: 'support' });
    assert.deepEqual(book.written(), ['documentation 60-70', 'documentation 70-90', 'support 70-']);
    book.clock.forward(5);
    await book.duties.stop();
    assert.deepEqual(book.written(), ['documentation 60-70', 'support 70-75', 'documentation 75-90']);
  });

  it('entries can be captured, split, edited and moved while a duty runs over an entry ahead', async () => {
    await entryAhead(60, 0, 30);
    const { started } = await book.duties.start({ category: 'support' });
    book.clock.forward(70);
    await book.duties.capture(book.entry(62, 65, 'chasing'));
    assert.deepEqual(book.written(), ['support 0-62', 'chasing 62-65', 'support 65-', 'documentation 70-90']);
    await book.duties.split(started.id, book.at(68));
    const ahead = book.all().find(({ category }) => category === 'documentation');
    await book.duties.edit(ahead?.id ?? '', { topic: 'guide' });
    await book.duties.edit(ahead?.id ?? '', { start: book.at(-20), end: book.at(0) });
    await book.duties.stop();
    assert.deepEqual(book.written(), [
      ...['documentation -20-0', 'support 0-62', 'chasing 62-65', 'support 65-68', 'support 68-70'],
    ]);
  });

  it('an entry is shifted only among what is past, and an entry ahead stays', async () => {
    await entryAhead(DAY, 0, 10);
    await book.duties.start({ category: 'support' });
    book.clock.forward(30);
    await book.duties.add(book.entry(10, 20, 'chasing'), 'shift');
    assert.deepEqual(book.written(), [
      ...['support 0-10', 'chasing 10-20', 'support 20-', `documentation ${DAY}-${DAY + 10}`],
    ]);
  });

  it('a running duty can be moved to an earlier start and merged, whatever lies ahead', async () => {
    await entryAhead(DAY, 0, 10);
    book.clock.forward(20);
    const { started: first } = await book.duties.start({ category: 'support' });
    await book.duties.edit(first.id, { start: book.at(5) });
    book.clock.forward(20);
    const { started: second } = await book.duties.start({ category: 'support' });
    await book.duties.merge([second.id, first.id]);
    assert.deepEqual(book.written(), ['support 5-', `documentation ${DAY}-${DAY + 10}`]);
  });

  it('a duty that began ahead goes on from now, and its part ahead stays as a part of it', async () => {
    book.clock.forward(DAY);
    const { started } = await book.duties.start({ category: 'documentation' });
    book.clock.forward(10);
    const before = book.clock.now();
    book.clock.forward(-DAY);
    await book.duties.clockSetRight(before);
    assert.deepEqual(book.written(), ['documentation 10-', `documentation ${DAY}-${DAY + 10}`]);
    assert.equal(book.store.running()?.id, started.id);
    assert.equal(book.all().find(({ start }) => start === book.at(DAY))?.linked, started.id);
    book.clock.forward(20);
    await book.duties.start({ category: 'support' });
    book.clock.forward(30);
    await book.duties.stop();
    assert.deepEqual(book.written(), [...['documentation 10-30', 'support 30-60', `documentation ${DAY}-${DAY + 10}`]]);
  });

  it('asking for a duty that runs already and began ahead makes it go on from now', async () => {
    book.clock.forward(60);
    await book.duties.start({ category: 'documentation' });
    book.clock.forward(-60);
    await book.duties.startUnlessRunning({ category: 'documentation' });
    assert.deepEqual(book.written(), ['documentation 0-']);
  });

  it('a second window that notices the correction later changes nothing more', async () => {
    book.clock.forward(DAY);
    await book.duties.start({ category: 'documentation' });
    book.clock.forward(10);
    const before = book.clock.now();
    book.clock.forward(-DAY);
    await book.duties.clockSetRight(before);
    const after = book.written();
    book.clock.forward(1);
    await book.duties.clockSetRight(before);
    assert.deepEqual(book.written(), after);
  });

  it('a pause of an hour that began ahead keeps what is left of its hour', async () => {
    book.clock.forward(DAY);
    const origin = { now: book.clock.now(), zone: 'UTC', newId: () => book.store.newId() };
    book.store.act('pause', pauseRecording(origin, origin.now + 60 * MINUTE));
    book.clock.forward(20);
    const before = book.clock.now();
    book.clock.forward(-DAY);
    assert.equal(book.store.openPause(), undefined);
    await book.duties.clockSetRight(before);
    const { start, end } = book.store.openPause() ?? {};
    assert.deepEqual([start, end], [book.at(20), book.at(60)]);
  });
});
