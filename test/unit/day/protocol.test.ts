import assert from 'node:assert/strict';
import { readFromDayPage } from '../../../src/core/day/protocol';

const span = { start: 1_000, end: 2_000 };

describe('a message from the page of a day', () => {
  it('is accepted in each of its forms', () => {
    const messages = [
      { type: 'ready', filled: false },
      { type: 'ready', filled: true, date: '2026-11-24' },
      { type: 'show', date: '2024-02-29' },
      { type: 'week' },
      { type: 'input' },
      { type: 'tag', span, key: '1' },
      { type: 'tag', span, key: '-' },
      { type: 'ask', span },
      { type: 'reject', span },
      { type: 'move', entry: 'e1', start: 5 },
      { type: 'move', entry: 'e1', end: 5 },
      { type: 'delete', entries: ['e1', 'e2'] },
      { type: 'undo' },
      { type: 'redo' },
    ];
    for (const message of messages) assert.deepEqual(readFromDayPage(message), message);
  });

  it('is refused in any other form', () => {
    const messages = [
      undefined,
      null,
      'undo',
      {},
      { type: 'erase' },
      { type: 'show', date: '2026-02-30' },
      { type: 'show', date: '2026-13-01' },
      { type: 'show', date: '../2026' },
      { type: 'tag', span, key: '12' },
      { type: 'tag', span, key: 'a' },
      { type: 'tag', span: { start: 2_000, end: 2_000 }, key: '1' },
      { type: 'tag', span: { start: 2_000, end: 1_000 }, key: '1' },
      { type: 'tag', span: { start: -1, end: 1_000 }, key: '1' },
      { type: 'tag', span: { start: 0.5, end: 1_000 }, key: '1' },
      { type: 'tag', span: { start: Number.NaN, end: 1_000 }, key: '1' },
      { type: 'tag', span: { start: 1, end: Number.POSITIVE_INFINITY }, key: '1' },
      { type: 'ask' },
      { type: 'move', start: 5 },
      { type: 'move', entry: '', start: 5 },
      { type: 'move', entry: 'e1', start: '5' },
      { type: 'delete', entries: [] },
      { type: 'delete', entries: 'e1' },
      { type: 'delete', entries: [{}] },
    ];
    for (const message of messages) assert.equal(readFromDayPage(message), undefined, JSON.stringify(message));
  });
});
