import assert from 'node:assert/strict';
import { dutyBook } from './support/dutyBook';

describe('The topics that can be merged', () => {
  it('count every spelling, have the last one as their name, and the most used comes first', async () => {
    const book = dutyBook();
    const topics = ['Billing', 'login', 'billing ', 'LOGIN', 'Login', undefined];
    for (const [index, topic] of topics.entries()) {
      await book.duties.add(
        book.entry(-600 + index * 20, -590 + index * 20, 'support', topic === undefined ? {} : { topic }),
      );
    }
    assert.deepEqual(await book.store.topics.used(), [
      { topic: 'Login', entries: 3 },
      { topic: 'billing', entries: 2 },
    ]);
    book.store.dispose();
  });

  it('are merged in every spelling and in no other entry', async () => {
    const book = dutyBook();
    for (const [index, topic] of ['Billing', 'billing ', 'invoices', 'login'].entries()) {
      await book.duties.add(book.entry(-600 + index * 20, -590 + index * 20, 'support', { topic }));
    }
    await book.duties.mergeTopics(['billing'], 'invoices');
    assert.deepEqual(
      book.all().map(({ topic }) => topic),
      ['invoices', 'invoices', 'invoices', 'login'],
    );
    book.store.dispose();
  });
});
