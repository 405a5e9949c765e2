import assert from 'node:assert/strict';
import { asksBeforeCapture, takenTime } from '../../../src/core/duty/captureQuestion';
import { MINUTE } from '../../../src/core/time/span';
import { dutyBook } from './support/dutyBook';

describe('A capture', () => {
  it('is asked about when it is longer than two hours', () => {
    const book = dutyBook();
    const asks = (length: number) => asksBeforeCapture(book.entry(0, length), [], book.at(length));
    assert.deepEqual([asks(120), asks(121)], [false, true]);
  });

  it('is asked about when it takes more than half an hour from other entries, together', async () => {
    const book = dutyBook();
    book.clock.forward(100);
    await book.duties.addAll([book.entry(0, 20), book.entry(40, 52, 'chasing')]);
    const asks = (from: number, to: number) => asksBeforeCapture(book.entry(from, to), book.all(), book.at(100));
    assert.equal(takenTime(book.entry(0, 50), book.all(), book.at(100)), 30 * MINUTE);
    assert.deepEqual([asks(0, 50), asks(0, 51), asks(52, 100)], [false, true, false]);
  });

  it('counts the running duty up to now as an entry that it takes time from', async () => {
    const book = dutyBook();
    await book.duties.start({ category: 'documentation' });
    book.clock.forward(60);
    assert.equal(asksBeforeCapture(book.entry(20, 60), book.all(), book.at(60)), true);
    assert.equal(asksBeforeCapture(book.entry(30, 60), book.all(), book.at(60)), false);
  });
});
