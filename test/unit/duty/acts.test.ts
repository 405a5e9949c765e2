import assert from 'node:assert/strict';
import { leftRunning } from '../../../src/core/duty/leftRunning';
import { actTitle } from '../../../src/core/journal/actTitle';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { InputError } from '../../../src/core/input/inputError';
import { type DutyBook, dutyBook } from './support/dutyBook';

const refusedFor = (field: string) => (error: unknown) => error instanceof InputError && error.field === field;

describe('Duties', () => {
  let book: DutyBook;
  beforeEach(() => {
    book = dutyBook();
  });
  afterEach(() => book.store.dispose());

  describe('capturing', () => {
    it('splits the existing entry and does not change the total of the day', async () => {
      book.clock.forward(120);
      await book.duties.add(book.entry(0, 60, 'own.coding'));
      await book.duties.capture(book.entry(40, 45));
      assert.deepEqual(book.written(), ['own.coding 0-40', 'support 40-45', 'own.coding 45-60']);
      assert.equal(book.all()[2]?.linked, book.all()[0]?.id);
    });

    it('splits a running duty, which continues after the capture', async () => {
      const { started: running } = await book.duties.start({ category: 'architecture', topic: 'queue' });
      book.clock.forward(60);
      const captured = await book.duties.capture(book.entry(55, 60));
      assert.deepEqual(book.written(), ['architecture 0-55', 'support 55-60', 'architecture 60-']);
      assert.equal(book.store.running()?.id, running.id);
      assert.equal(captured.duration, 'estimated');
      book.clock.forward(10);
      await book.duties.stop();
      assert.deepEqual(book.written().at(-1), 'architecture 60-70');
      assert.ok(book.all().every(({ category, topic }) => category !== 'architecture' || topic === 'queue'));
    });
  });

  describe('adding an entry that overlaps others', () => {
    beforeEach(async () => {
      book.clock.forward(120);
      await book.duties.add(book.entry(0, 30, 'documentation'));
      await book.duties.add(book.entry(30, 60, 'architecture'));
      await book.duties.add(book.entry(90, 100, 'chasing'));
    });

    it('is refused unless the call says how to resolve the overlap', async () => {
      await assert.rejects(book.duties.add(book.entry(20, 50)), refusedFor('overlap'));
      assert.deepEqual(book.written(), ['documentation 0-30', 'architecture 30-60', 'chasing 90-100']);
    });

    it('deletes the others with “replace”', async () => {
      await book.duties.add(book.entry(20, 50), 'replace');
      assert.deepEqual(book.written(), ['support 20-50', 'chasing 90-100']);
    });

    it('keeps the parts of the others outside it with “split”', async () => {
      await book.duties.add(book.entry(20, 50), 'split');
      assert.deepEqual(book.written(), ['documentation 0-20', 'support 20-50', 'architecture 50-60', 'chasing 90-100']);
    });

    it('moves the others later up to the next gap with “shift”', async () => {
      await book.duties.add(book.entry(20, 40), 'shift');
      assert.deepEqual(book.written(), [
        'documentation 0-20',
        'support 20-40',
        'documentation 40-50',
        'architecture 50-80',
        'chasing 90-100',
      ]);
    });

    it('does not shift an entry that starts at its end, and shifts the start of a running duty', async () => {
      const untouched = book.all().find(({ category }) => category === 'chasing');
      await book.duties.add(book.entry(60, 90), 'shift');
      assert.deepEqual(book.all().at(-1), untouched);
      await book.duties.start({ category: 'requirements' });
      book.clock.forward(10);
      await book.duties.add(book.entry(115, 125), 'shift');
      assert.deepEqual(book.written().slice(-2), ['support 115-125', 'requirements 125-']);
    });

    it('does not shift an entry that starts where a shifted entry ends', async () => {
      await book.duties.add(book.entry(62, 70, 'support', { duration: 'measured' }));
      await book.duties.add(book.entry(72, 80, 'requirements', { duration: 'measured' }));
      const untouched = book.all().find(({ category }) => category === 'requirements');
      await book.duties.add(book.entry(60, 64), 'shift');
      assert.deepEqual(book.written().slice(2, 5), ['support 60-64', 'support 64-72', 'requirements 72-80']);
      assert.deepEqual(
        book.all().find(({ category }) => category === 'requirements'),
        untouched,
      );
    });

    it('shifts another entry only as far as needed and marks it as adjusted', async () => {
      const { id } = await book.duties.add({
        category: 'support',
        start: book.at(101),
        end: book.at(110),
        duration: 'measured',
      });
      await book.duties.add(book.entry(100, 105), 'shift');
      const moved = book.store.entry(id);
      assert.deepEqual([moved?.start, moved?.duration], [book.at(105), 'adjusted']);
    });

    it('is refused with “shift” if another entry would move into the future', async () => {
      await assert.rejects(book.duties.add(book.entry(0, 90), 'shift'), refusedFor('overlap'));
      assert.equal(book.written().length, 3);
    });

    it('can add several entries in one act', async () => {
      book.clock.forward(240);
      const added = await book.duties.addAll([book.entry(180, 190), book.entry(200, 210)]);
      assert.deepEqual(
        added.map(({ start }) => start),
        [book.at(180), book.at(200)],
      );
      const before = book.written();
      await book.duties.undo();
      assert.equal(book.written().length, before.length - 2);
      await assert.rejects(book.duties.addAll([book.entry(180, 190), book.entry(185, 195)]), { field: 'entries' });
      assert.equal(book.written().length, before.length - 2, 'none of them is stored');
    });

    it('has a preview with the result of each answer, which stores nothing', async () => {
      const before = book.written();
      const answers = await book.duties.preview([book.entry(20, 110)]);
      assert.deepEqual(book.written(), before);
      const seen = answers.map(({ overlap, result = [], removed = [], refused }) => [
        overlap,
        ...result.map(({ category, start, end = 0 }) => `${category} ${(end - start) / 60_000}`),
        ...removed.map(({ category }) => `-${category}`),
        ...(refused ? ['refused'] : []),
      ]);
      assert.deepEqual(seen, [
        ['replace', 'support 90', '-documentation', '-architecture', '-chasing'],
        ['split', 'documentation 20', 'support 90', '-architecture', '-chasing'],
        ['shift', 'refused'],
      ]);
      assert.deepEqual(await book.duties.preview([book.entry(60, 90)]), []);
    });
  });

  describe('correcting', () => {
    it('changes bounds, category and facets, and removes a facet', async () => {
      book.clock.forward(120);
      const { id } = await book.duties.add(
        book.entry(0, 60, 'documentation.api-spec', { topic: 'x', duration: 'measured' }),
      );
      await book.duties.edit(id, { start: book.at(10), category: 'requirements', topic: null, note: 'hm' });
      const entry = book.store.entry(id);
      assert.deepEqual(book.written(), ['requirements 10-60']);
      assert.deepEqual([entry?.topic, entry?.note, entry?.duration], [undefined, 'hm', 'adjusted']);
      await book.duties.undo();
      assert.deepEqual(book.written(), ['documentation.api-spec 0-60']);
    });

    it('asks before new bounds overlap another entry', async () => {
      book.clock.forward(120);
      const { id } = await book.duties.add(book.entry(0, 30));
      await book.duties.add(book.entry(30, 60, 'chasing'));
      assert.equal((await book.duties.previewEdit(id, { end: book.at(40) })).length, 3);
      await assert.rejects(book.duties.edit(id, { end: book.at(40) }), refusedFor('overlap'));
      await book.duties.edit(id, { end: book.at(40) }, 'split');
      assert.deepEqual(book.written(), ['support 0-40', 'chasing 40-60']);
      await assert.rejects(book.duties.edit(id, { end: book.at(121) }, 'split'), refusedFor('end'));
    });

    it('splits an entry of 90 minutes at minute 40 into two entries of 90 minutes in total', async () => {
      book.clock.forward(120);
      const { id } = await book.duties.add(book.entry(0, 90));
      await book.duties.split(id, book.at(40));
      assert.deepEqual(book.written(), ['support 0-40', 'support 40-90']);
      await assert.rejects(book.duties.split(id, book.at(40)), refusedFor('at'));
    });

    it('merges entries that follow each other', async () => {
      book.clock.forward(120);
      const a = await book.duties.add(book.entry(0, 30, 'support', { topic: 'paging' }));
      const b = await book.duties.add(book.entry(40, 60, 'chasing', { topic: 'x', requester: 'mobile' }));
      const c = await book.duties.add(book.entry(70, 80));
      await assert.rejects(book.duties.merge([a.id, c.id]), refusedFor('ids'));
      const merged = await book.duties.merge([a.id, b.id]);
      assert.deepEqual(book.written(), ['support 0-60', 'support 70-80']);
      assert.deepEqual([merged.id, merged.topic, merged.requester], [a.id, 'paging', 'mobile']);
    });

    it('deletes several entries in one act, which undo restores', async () => {
      book.clock.forward(120);
      const a = await book.duties.add(book.entry(0, 30));
      const { started: b } = await book.duties.start({ category: 'chasing' });
      await book.duties.remove([a.id, b.id]);
      assert.deepEqual(book.written(), []);
      const undone = await book.duties.undo();
      assert.equal(undone && actTitle(undone, taxonomy), 'Delete 2 entries');
      assert.deepEqual(book.written(), ['support 0-30', 'chasing 120-']);
    });

    it('lists the requesters used before by frequency, each name once', async () => {
      book.clock.forward(120);
      for (const [index, requester] of ['Mobile', 'mobile', 'mobile', 'PM'].entries()) {
        await book.duties.add(book.entry(index * 10, index * 10 + 10, 'support', { requester }));
      }
      assert.deepEqual(book.store.mostUsed('requester'), ['mobile', 'PM']);
    });

    it('merges the spellings and synonyms of a topic', async () => {
      book.clock.forward(120);
      for (const [index, topic] of ['Pagination', 'pagination ', 'paging', 'auth'].entries()) {
        await book.duties.add(book.entry(index * 10, index * 10 + 10, 'support.repeat-question', { topic }));
      }
      await book.duties.mergeTopics(['PAGING', 'pagination'], 'Paging');
      assert.deepEqual(
        book.all().map(({ topic }) => topic),
        ['Paging', 'Paging', 'Paging', 'auth'],
      );
    });
  });

  it('keep the link to a wait when entries are merged, whichever entry stays', async () => {
    book.clock.forward(60);
    const long = await book.duties.add(book.entry(0, 40, 'chasing'));
    const short = { ...(await book.duties.add(book.entry(40, 45, 'chasing'))), linked: 'wait' };
    book.store.act('sample', () => [{ table: 'entry', after: short }]);
    assert.equal((await book.duties.merge([long.id, short.id])).linked, 'wait');
    await book.duties.split(long.id, book.at(20));
    const halves = book.all();
    assert.equal((await book.duties.merge(halves.map(({ id }) => id))).linked, 'wait');
  });

  describe('debugging with an unknown cause', () => {
    beforeEach(async () => {
      await book.duties.start({ category: 'firefighting', duty: 'firefighting.troubleshooting' });
      book.clock.forward(31);
    });
    const cases = [
      ['ours', ['own.debugging 0-31']],
      ['theirs', ['misuse-debugging 0-31']],
      ['both', ['own.debugging 0-15.5', 'misuse-debugging 15.5-31']],
      ['unclear', ['firefighting.troubleshooting 0-31']],
    ] as const;
    for (const [cause, expected] of cases) {
      it(`is stored as ${expected.join(' and ')} when the cause is “${cause}”`, async () => {
        await book.duties.closeCause(book.store.running()?.id ?? '', cause);
        assert.deepEqual(book.written(), expected);
        const [first, second] = book.all();
        if (second) assert.equal(second.linked, first?.id);
      });
    }
    it('keeps the kind of misuse that was set before', async () => {
      const { started } = await book.duties.start({ category: 'misuse-debugging', duty: 'misuse-debugging.consumer' });
      const { id } = started;
      book.clock.forward(20);
      await book.duties.closeCause(id, 'theirs');
      assert.equal(book.written().at(-1), 'misuse-debugging.consumer 31-51');
      await book.duties.closeCause(id, 'both');
      assert.deepEqual(book.written().slice(1), ['own.debugging 31-41', 'misuse-debugging.consumer 41-51']);
    });
    it('is added with its cause when it had no tag', async () => {
      await book.duties.remove([book.store.running()?.id ?? '']);
      await book.duties.addDebugging({ start: book.at(0), end: book.at(20) }, 'both');
      assert.deepEqual(book.written(), ['own.debugging 0-10', 'misuse-debugging 10-20']);
    });
  });

  describe('a duty left running', () => {
    beforeEach(async () => {
      book.store.agree(book.at(0));
      await book.duties.start({ category: 'architecture' });
    });
    const aliveUntil = (minute: number) =>
      book.store.save({ id: 'w', editor: 'VS Code', startedAt: book.at(0), seenAt: book.at(minute) }, 'Europe/Berlin', [
        {
          start: book.at(0),
          end: book.at(minute),
          window: 'w',
          kind: 'edit',
          fileClass: 'source',
          evidence: [book.at(0)],
        },
      ]);

    it('ends at the last activity', async () => {
      aliveUntil(30);
      book.clock.forward(30 + 4 * 60 + 1);
      assert.equal(leftRunning(book.store, book.clock.now())?.until, book.at(30));
      await book.duties.stop();
      assert.deepEqual(book.written(), ['architecture 0-30']);
    });

    it('ends at a single sign of life without any time around it', async () => {
      const window = { id: 'w', editor: 'VS Code', startedAt: book.at(0), seenAt: book.at(120) };
      book.store.save(window, 'Europe/Berlin', [], [book.at(120)]);
      book.clock.forward(120 + 4 * 60 + 1);
      assert.equal(leftRunning(book.store, book.clock.now())?.until, book.at(120));
      await book.duties.stop();
      assert.deepEqual(book.written(), ['architecture 0-120']);
    });

    it('ends at the last activity when another duty starts or an entry is added after it', async () => {
      aliveUntil(30);
      book.clock.forward(600);
      await book.duties.add(book.entry(500, 560));
      assert.deepEqual(book.written(), ['architecture 0-30', 'support 500-560']);
      await book.duties.undo();
      await book.duties.start({ category: 'chasing' });
      assert.deepEqual(book.written(), ['architecture 0-30', 'chasing 600-']);
    });

    it('ends at the time that the developer states', async () => {
      aliveUntil(30);
      book.clock.forward(600);
      await assert.rejects(book.duties.stopAt(book.at(601)), refusedFor('end'));
      await book.duties.stopAt(book.at(90));
      assert.deepEqual(book.written(), ['architecture 0-90']);
    });

    it('continues until it is stopped when activity is not recorded', async () => {
      await book.store.eraser.erase();
      await book.duties.start({ category: 'chasing' });
      book.clock.forward(6 * 60);
      assert.equal(leftRunning(book.store, book.clock.now()), undefined);
      await book.duties.stop();
      assert.deepEqual(book.written(), ['chasing 0-360']);
    });

    it('is judged only by the time since the developer agreed to recording', async () => {
      await book.store.eraser.erase();
      await book.duties.start({ category: 'chasing' });
      book.clock.forward(5 * 60);
      book.store.agree(book.clock.now());
      book.clock.forward(60);
      assert.equal(leftRunning(book.store, book.clock.now()), undefined);
      book.clock.forward(4 * 60);
      assert.equal(leftRunning(book.store, book.clock.now())?.until, book.at(5 * 60));
    });

    it('does not count as left before four hours without activity', async () => {
      book.clock.forward(239);
      assert.equal(leftRunning(book.store, book.clock.now()), undefined);
      await book.duties.stop();
      assert.deepEqual(book.written(), ['architecture 0-239']);
    });

    it('is never longer than a day', async () => {
      for (let hour = 1; hour <= 30; hour++) aliveUntil(hour * 60);
      book.clock.forward(30 * 60);
      await book.duties.stop();
      assert.deepEqual(book.written(), ['architecture 0-1440']);
    });
  });

  describe('excluded time', () => {
    it('has no facets, whether it starts as excluded or an edit makes it excluded', async () => {
      book.clock.forward(60);
      await book.duties.start({ category: 'excluded', duty: 'excluded.private', note: 'dentist', topic: 'teeth' });
      const { id } = await book.duties.add(book.entry(0, 30, 'support', { note: 'lunch talk', requester: 'x' }));
      await book.duties.edit(id, { duty: 'excluded.break' });
      for (const { note, topic, requester } of book.all()) {
        assert.deepEqual([note, topic, requester], [undefined, undefined, undefined]);
      }
      assert.equal(book.all().length, 2);
    });
  });

  describe('undo', () => {
    it('returns the act that it undoes', async () => {
      const titles: string[] = [];
      await book.duties.start({ category: 'documentation' });
      book.clock.forward(60);
      await book.duties.stop();
      await book.duties.capture(book.entry(50, 60));
      for (let act = await book.duties.undo(); act; act = await book.duties.undo())
        titles.push(actTitle(act, taxonomy));
      assert.deepEqual(titles, ['Capture Questions and explaining', 'Stop Documentation', 'Start Documentation']);
      assert.deepEqual(book.written(), []);
    });

    it('has no step for an act that changed nothing', async () => {
      const { started: entry } = await book.duties.start({ category: 'support', topic: 'x' });
      await book.duties.amend(entry.id, { topic: 'x' });
      await book.duties.edit(entry.id, { start: entry.start });
      await book.duties.undo();
      assert.deepEqual(book.written(), []);
    });
  });
});
