import assert from 'node:assert/strict';
import { actTitle } from '../../../src/core/journal/actTitle';
import { readReport } from '../../../src/core/report/readReport';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { type Calendar, weekOf } from '../../../src/core/time/calendar';
import { HOUR, MINUTE } from '../../../src/core/time/span';
import { dutyBook } from '../duty/support/dutyBook';

const calendar: Calendar = { zone: 'UTC', dayStartsAt: 0, weekStartsOn: 1 };
const { span: week } = weekOf(calendar, '2026-W48');

/** A late change on Monday from 9:00 to 10:00 that was divided at 9:20, 9:40 and 9:50, in this order. */
async function dividedLateChange(start = week.start + 9 * HOUR) {
  const book = dutyBook();
  book.clock.forward((week.end - book.clock.now()) / MINUTE);
  const entry = await book.duties.add({ category: 'late-changes', topic: 'date format', start, end: start + HOUR });
  await book.duties.split(entry.id, start + 20 * MINUTE);
  for (const minute of [40, 50]) await book.duties.split(book.all().at(-1)?.id ?? '', start + minute * MINUTE);
  return {
    ...book,
    idAt: (minute: number) => book.all().find((one) => one.start === start + minute * MINUTE)?.id ?? '',
    counts: () => {
      const { categories, lateChanges, topics } = readReport(book.store, calendar, taxonomy, week.end, '2026-W48');
      const entries = categories.find(({ category }) => category === 'late-changes')?.entries;
      return { entries, lateChanges: lateChanges.count, topics: topics.length };
    },
  };
}

const once = { entries: 1, lateChanges: 1, topics: 0 };

describe('The parts of a divided entry', () => {
  it('count once in the number of entries of a category', async () => {
    const book = await dividedLateChange();
    assert.equal(book.all().length, 4);
    assert.deepEqual(book.counts(), once);
  });

  it('are still one entry after those between them were deleted, and undo links them as before', async () => {
    const book = await dividedLateChange();
    const before = book.all();
    await book.duties.remove([book.idAt(20), book.idAt(40)]);
    assert.equal(book.all().length, 2);
    assert.deepEqual(book.counts(), once);
    book.store.undo();
    assert.deepEqual(book.all(), before);
  });

  it('are still one entry after the first one was merged into the second one', async () => {
    const book = await dividedLateChange();
    const start = week.start + 9 * HOUR;
    await book.duties.split(book.idAt(0), start + 10 * MINUTE);
    await book.duties.merge([book.idAt(10), book.idAt(0)]);
    assert.equal(book.all().length, 4);
    assert.deepEqual(book.counts(), once);
  });

  it('are still one entry after a part between them was deleted with its time', async () => {
    const book = await dividedLateChange();
    const start = week.start + 9 * HOUR;
    await book.store.eraser.erase({ start: start + 20 * MINUTE, end: start + 40 * MINUTE });
    assert.equal(book.all().length, 3);
    assert.deepEqual(book.counts(), once);
  });

  it('are one entry of a recurring topic also where what they were divided from is older than 28 days', async () => {
    const start = week.end - 28 * 24 * HOUR - 30 * MINUTE;
    const book = dutyBook();
    book.clock.forward((week.end - book.clock.now()) / MINUTE);
    const entry = await book.duties.add({ category: 'support', topic: 'pagination', start, end: start + HOUR });
    for (const minute of [50, 40, 30]) await book.duties.split(entry.id, start + minute * MINUTE);
    const report = readReport(book.store, calendar, taxonomy, week.end, '2026-W48');
    assert.deepEqual(report.topics, []);
  });

  it('are no change that the title of an act or the answer to an overlap names', async () => {
    const book = await dividedLateChange();
    const start = week.start + 9 * HOUR;
    const taken = { category: 'support', start, end: start + 40 * MINUTE };
    const [replace] = await book.duties.preview([taken]);
    assert.deepEqual([replace?.result?.length, replace?.removed?.length], [1, 2]);
    await book.duties.remove([book.idAt(0)]);
    const undone = book.store.undo();
    assert.equal(undone && actTitle(undone, taxonomy), 'Delete Late changes absorbed');
  });
});

describe('A follow-up that was divided', () => {
  it('is still a follow-up of its wait after its first part was deleted', async () => {
    const book = dutyBook();
    book.clock.forward(600);
    const entry = await book.duties.add({
      ...{ category: 'chasing', start: book.at(0), end: book.at(30) },
      linked: 'wait',
    });
    await book.duties.split(entry.id, book.at(10));
    await book.duties.remove([entry.id]);
    assert.equal(book.store.followUps('wait'), 1);
  });
});
