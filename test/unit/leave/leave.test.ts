import assert from 'node:assert/strict';
import { Leave } from '../../../src/core/leave/leave';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import { readReport } from '../../../src/core/report/readReport';
import { HOUR } from '../../../src/core/time/span';
import { Waits } from '../../../src/core/wait/waits';
import { defaultWorkingHours } from '../../../src/core/time/workingHours';
import { dutyBook, type DutyBook } from '../duty/support/dutyBook';
import { patientStore } from '../../../src/store/patientStore';

const calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };
const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];

describe('Days of leave', () => {
  let book: DutyBook;
  let leave: Leave;
  beforeEach(() => {
    book = dutyBook();
    leave = new Leave(() => Promise.resolve(patientStore(book.store)));
  });
  afterEach(() => book.store.dispose());

  it('are exactly the days of the last marking', async () => {
    await leave.mark(week, ['2026-11-24', '2026-11-25']);
    await leave.mark(week, ['2026-11-25', '2026-11-27']);
    assert.deepEqual(await leave.among(week), ['2026-11-25', '2026-11-27']);
    assert.deepEqual(await leave.among(['2026-11-24', '2026-12-01']), []);
  });

  it('are marked in one act, which does not change other weeks', async () => {
    await leave.mark(['2026-12-24'], ['2026-12-24']);
    await leave.mark(week, week);
    assert.equal((await book.duties.undo())?.name, 'leave');
    assert.deepEqual(await leave.among([...week, '2026-12-24']), ['2026-12-24']);
    assert.equal(
      await leave
        .mark(week, [])
        .then(() => book.duties.redo())
        .then((act) => act?.name),
      'leave',
    );
  });

  it('are not workdays of the report: with three of five on leave, two of two workdays are recorded', async () => {
    book.clock.forward(-60);
    await leave.mark(week, week.slice(0, 3));
    for (const day of [3, 4]) {
      const start = book.at(day * 24 * 60);
      book.clock.forward(24 * 60);
      book.store.save({ id: 'w', editor: 'VS Code', startedAt: start, seenAt: start }, calendar.zone, [
        {
          ...{ start, end: start + 4 * HOUR, window: 'w', project: 'billing', kind: 'edit', fileClass: 'source' },
          evidence: [start],
        },
      ]);
    }
    const { coverage } = readReport(book.store, calendar, taxonomy, book.at(7 * 24 * 60), '2026-W48');
    assert.deepEqual(
      [coverage?.recordedDays, coverage?.workdays, coverage?.short, coverage?.shortfalls],
      [2, 2, true, []],
    );
    await leave.mark(week, []);
    const without = readReport(book.store, calendar, taxonomy, book.at(7 * 24 * 60), '2026-W48').coverage;
    assert.deepEqual([without?.workdays, without?.grade, without?.shortfalls], [5, 'C', ['days']]);
  });

  it('add nothing to the elapsed time of a wait', async () => {
    const waits = new Waits(() => Promise.resolve(patientStore(book.store)), book.clock);
    await waits.open({ kind: 'chasing.approval' });
    book.clock.forward(3 * 24 * 60);
    const time = { calendar, hours: defaultWorkingHours };
    const elapsed = async () => ((await waits.list(time))[0]?.elapsed ?? 0) / HOUR;
    assert.equal(await elapsed(), 27);
    await leave.mark(week, ['2026-11-24']);
    assert.equal(await elapsed(), 18);
  });
});
