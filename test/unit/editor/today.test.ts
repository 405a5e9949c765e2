import assert from 'node:assert/strict';
import type { CalendarEvent } from '../../../src/core/observation/observation';
import { MINUTE } from '../../../src/core/time/span';
import { defaultWorkingHours } from '../../../src/core/time/workingHours';
import { Today } from '../../../src/editor/host/today';
import { type DutyBook, dutyBook } from '../duty/support/dutyBook';

const calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };

describe('The day that all views share', () => {
  let book: DutyBook;
  let today: Today;
  let suggestAfter: number | undefined;

  beforeEach(() => {
    book = dutyBook();
    suggestAfter = 5 * MINUTE;
    const { store, clock } = book;
    const access = { current: store, onDidChange: store.onDidChange };
    today = new Today(access, clock, () => ({ calendar, workingHours: defaultWorkingHours, suggestAfter }));
    const span = { start: book.at(-30), end: book.at(-2), evidence: [book.at(-30)] };
    store.save({ id: 'w', editor: 'VS Code', startedAt: span.start, seenAt: span.end }, calendar.zone, [
      { ...span, window: 'w', project: 'billing', kind: 'edit', doc: 'docs/guide.md', fileClass: 'documentation' },
    ]);
  });

  afterEach(() => {
    today.dispose();
    book.store.dispose();
  });

  const states = async () => (await today.read())?.segments.map(({ state }) => state);

  it('is not read again while nothing can have changed', async () => {
    const first = await today.read();
    book.clock.forward(2);
    assert.equal(await today.read(), first);
    await book.duties.start({ category: 'support' });
    assert.notEqual(await today.read(), first);
  });

  it('is read after the others that were told of a change, once for all who ask', async () => {
    await today.read();
    const seen: string[] = [];
    const store = { ...book.store };
    book.store.recorded = (range) => {
      seen.push('read');
      return store.recorded(range);
    };
    await book.duties.start({ category: 'support' });
    setImmediate(() => seen.push('another'));
    const [one, other] = await Promise.all([today.read(), today.read()]);
    assert.equal(one, other);
    assert.deepEqual(seen, ['another', 'read']);
  });

  it('gets a suggestion when enough time has passed since the activity, without a change in the store', async () => {
    assert.deepEqual(await states(), ['untagged']);
    book.clock.forward(3);
    assert.deepEqual(await states(), ['untagged']);
    book.clock.forward(1);
    assert.deepEqual(await states(), ['suggested']);
    const settled = await today.read();
    book.clock.forward(20);
    assert.equal(await today.read(), settled);
    book.clock.forward(10);
    assert.notEqual(await today.read(), settled, 'another rule could apply by now');
    const last = await today.read();
    book.clock.forward(60);
    assert.equal(await today.read(), last);
  });

  it('loses its suggestions as soon as the developer turns them off', async () => {
    book.clock.forward(10);
    assert.deepEqual(await states(), ['suggested']);
    suggestAfter = undefined;
    assert.deepEqual(await states(), ['untagged']);
  });

  describe('with a calendar that the developer chose', () => {
    const source = 'calendar-1';
    const meeting = (from: number, to: number): CalendarEvent => ({
      ...{ kind: 'calendar', key: `${from}`, start: book.at(from), end: book.at(to) },
      ...{ titleClass: 'planning', answer: 'accepted', busy: true, people: 5 },
    });
    const elsewhere = async () =>
      (await today.read())?.elsewhere.map(({ start, end }) => [
        (start - book.at(0)) / MINUTE,
        (end - book.at(0)) / MINUTE,
      ]);

    beforeEach(() => {
      const calendars = [{ id: source, name: 'work.ics', file: '/work.ics', titles: false }];
      book.store.sources.change((state) => ({ ...state, calendars }));
      book.store.observations.putObservations(source, [meeting(0, 30), meeting(60, 90)]);
    });

    it('proposes each meeting once it is over, without a change in the store', async () => {
      book.clock.forward(29);
      assert.deepEqual(await elsewhere(), []);
      book.clock.forward(2);
      assert.deepEqual(await elsewhere(), [[0, 30]]);
      book.clock.forward(60);
      assert.deepEqual(await elsewhere(), [
        [0, 30],
        [60, 90],
      ]);
    });

    it('counts a meeting in no total before it is accepted, and proposes it no more afterwards', async () => {
      book.clock.forward(31);
      const before = await today.read();
      assert.equal(before?.totals.suggested, 28 * MINUTE);
      await book.duties.accept(before?.elsewhere ?? []);
      assert.deepEqual(book.written(), ['coordination.meeting 0-30']);
      assert.deepEqual(await elsewhere(), []);
    });

    it('proposes a meeting no more that was rejected', async () => {
      book.clock.forward(31);
      await book.duties.reject((await today.read())?.elsewhere ?? []);
      assert.deepEqual(await elsewhere(), []);
    });
  });
});
