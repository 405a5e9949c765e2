import assert from 'node:assert/strict';
import { type DutyBook, dutyBook } from './support/dutyBook';

describe('Editing an entry', () => {
  let book: DutyBook;

  beforeEach(() => {
    book = dutyBook();
    book.clock.forward(60);
  });

  afterEach(() => book.store.dispose());

  it('removes a facet that is set to null or to empty text', async () => {
    const { id } = await book.duties.add(book.entry(0, 30, 'support', { topic: 'paging', note: 'private' }));
    const edited = await book.duties.edit(id, { topic: null, note: '' });
    assert.deepEqual([edited.topic, edited.note], [undefined, undefined]);
    assert.ok(!('topic' in edited) && !('note' in edited));
  });

  it('takes the category from a new duty', async () => {
    const { id } = await book.duties.add(book.entry(0, 30, 'support'));
    const { category, duty } = await book.duties.edit(id, { duty: 'architecture.decision' });
    assert.deepEqual([category, duty], ['architecture', 'architecture.decision']);
  });

  it('drops the old duty when the category changes', async () => {
    const { id } = await book.duties.add(book.entry(0, 30, 'documentation', { duty: 'documentation.api-spec' }));
    assert.equal((await book.duties.edit(id, { category: 'support' })).duty, undefined);
  });

  it('returns the entry as it was when nothing is different, and stores no act', async () => {
    const before = await book.duties.add(book.entry(0, 30, 'support'));
    assert.deepEqual(await book.duties.edit(before.id, { category: 'support' }), before);
    assert.equal((await book.duties.undo())?.name, 'add');
  });
});
