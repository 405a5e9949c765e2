import assert from 'node:assert/strict';
import { type DayTerms, readPicture } from '../../../src/core/day/readPicture';
import type { DutyEntry } from '../../../src/core/records/dutyEntry';
import type { DirectStore } from '../../../src/core/store/store';
import { type Calendar, dayOf } from '../../../src/core/time/calendar';
import { HOUR, MINUTE } from '../../../src/core/time/span';
import { defaultWorkingHours } from '../../../src/core/time/workingHours';
import { shownLengths } from '../../../src/core/timeline/shownLengths';
import { shownRows } from '../../../src/core/timeline/shownRows';
import { TempStores } from '../../support/tempStore';
import { typedIn } from '../../support/typedIn';

const berlin: Calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };
const terms = (calendar = berlin): DayTerms => ({
  calendar,
  workingHours: defaultWorkingHours,
  idle: 5 * MINUTE,
  suggestAfter: 15 * MINUTE,
});
const instant = (iso: string) => Date.parse(iso);
const clock = (at: number) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', hour: '2-digit', minute: '2-digit' }).format(at);

describe('the picture of a day that is read from the store', () => {
  let files: TempStores;
  let store: DirectStore;

  beforeEach(() => {
    files = new TempStores();
    store = files.open();
  });

  afterEach(() => files.dispose());

  function work(window: string, from: string, to: string, path = 'src/invoice.ts'): void {
    const [start, end] = [instant(from), instant(to)];
    const length = (end - start) / MINUTE;
    const activity = { ...typedIn(path, length, 0, end), window };
    store.save({ id: window, editor: 'VS Code', startedAt: start, seenAt: end }, 'Europe/Berlin', [activity]);
  }

  function entry(start: string, end?: string, more: Partial<DutyEntry> = {}): string {
    const after: DutyEntry = {
      ...{ id: store.newId(), zone: 'Europe/Berlin', category: 'support', start: instant(start) },
      ...{ duration: 'measured', provenance: 'manual-live', createdAt: instant(start) },
      ...(end !== undefined && { end: instant(end) }),
      ...more,
    };
    store.act('sample', () => [{ table: 'entry', after }]);
    return after.id;
  }

  function shown(date: string, now: string, calendar = berlin): string[] {
    const { blocks } = readPicture(store, dayOf(calendar, date), instant(now), terms(calendar));
    return blocks.map(({ row, running, ownStart, ownEnd }) =>
      [
        `${clock(row.start)}–${clock(row.end)} ${row.type}`,
        ...(running ? ['running'] : []),
        ...(row.type === 'duty' ? [`${ownStart ? '[' : '('}${ownEnd ? ']' : ')'}`] : []),
      ].join(' '),
    );
  }

  function axis(date: string, now: string, calendar = berlin): string {
    const picture = readPicture(store, dayOf(calendar, date), instant(now), terms(calendar));
    return `${clock(picture.axis.start)}–${clock(picture.axis.end)}, ${picture.hours.length - 1} h`;
  }

  it('has a block for every stretch of the working hours up to now, and none for what is to come', () => {
    work('w1', '2026-11-23T10:00+01:00', '2026-11-23T11:00+01:00');
    assert.deepEqual(shown('2026-11-23', '2026-11-23T14:00+01:00'), [
      '09:00–10:00 gap',
      '10:00–11:00 segment',
      '11:00–14:00 gap',
    ]);
    assert.equal(axis('2026-11-23', '2026-11-23T14:00+01:00'), '09:00–18:00, 9 h');
  });

  it('gives every block the whole minutes that a list of the day shows for it, so that they add up to the totals', () => {
    work('w1', '2026-11-23T10:00:20+01:00', '2026-11-23T10:18:10+01:00');
    work('w2', '2026-11-23T11:00:20+01:00', '2026-11-23T11:54:50+01:00');
    const day = dayOf(berlin, '2026-11-23');
    const now = instant('2026-11-23T14:00+01:00');
    const picture = readPicture(store, day, now, terms());
    const { rows } = shownRows({ ...picture, unrecorded: [], elsewhere: [], running: undefined }, now, 5 * MINUTE);
    const listed = shownLengths(rows, picture.totals);
    const blocks = picture.blocks.filter(({ row }) => row.type === 'segment');
    assert.deepEqual(
      blocks.map(({ length }) => length),
      [...listed].flatMap(([row, length]) => (row.type === 'segment' ? length : [])),
    );
    assert.deepEqual(
      blocks.map(({ length }) => length / MINUTE),
      [17, 55],
    );
    assert.equal(picture.totals.tracked, 72 * MINUTE);
  });

  it('shows a past day to the end of the working hours, also one on which nothing was recorded', () => {
    assert.deepEqual(shown('2026-11-20', '2026-11-23T14:00+01:00'), ['09:00–18:00 gap']);
  });

  it('shows no block before the day of work begins', () => {
    assert.deepEqual(shown('2026-11-23', '2026-11-23T07:00+01:00'), []);
  });

  it('shows a running duty up to now, whose end cannot be moved', () => {
    entry('2026-11-23T13:00+01:00');
    assert.deepEqual(shown('2026-11-23', '2026-11-23T14:00+01:00'), ['09:00–13:00 gap', '13:00–14:00 duty running [)']);
  });

  it('shows the parts of an entry over midnight, each with the bound that it has there', () => {
    entry('2026-11-23T22:00+01:00', '2026-11-24T01:00+01:00');
    assert.deepEqual(shown('2026-11-23', '2026-11-24T14:00+01:00').at(-1), '22:00–00:00 duty [)');
    assert.deepEqual(shown('2026-11-24', '2026-11-24T14:00+01:00')[0], '00:00–01:00 duty (]');
  });

  it('gives a night to the day before where the day starts at four', () => {
    const late: Calendar = { ...berlin, dayStartsAt: 4 * 60 };
    entry('2026-11-24T01:00+01:00', '2026-11-24T03:00+01:00');
    assert.deepEqual(shown('2026-11-23', '2026-11-24T14:00+01:00', late).at(-1), '01:00–03:00 duty []');
    assert.equal(axis('2026-11-23', '2026-11-24T14:00+01:00', late), '09:00–03:00, 18 h');
    assert.equal(axis('2026-11-24', '2026-11-24T14:00+01:00', late), '09:00–18:00, 9 h');
  });

  it('has 23 and 25 hours when the clock changes and something happened in the night', () => {
    entry('2026-03-29T00:30+01:00', '2026-03-29T23:30+02:00');
    entry('2026-10-25T00:30+02:00', '2026-10-25T23:30+01:00');
    assert.equal(axis('2026-03-29', '2026-11-01T12:00+01:00'), '00:00–00:00, 23 h');
    assert.equal(axis('2026-10-25', '2026-11-01T12:00+01:00'), '00:00–00:00, 25 h');
  });

  it('shows pauses, and time that was not recorded on purpose', () => {
    work('w1', '2026-11-23T09:00+01:00', '2026-11-23T10:00+01:00');
    const pause = {
      id: store.newId(),
      start: instant('2026-11-23T10:00+01:00'),
      end: instant('2026-11-23T11:00+01:00'),
    };
    store.act('pause', () => [{ table: 'pause', after: pause }]);
    assert.deepEqual(shown('2026-11-23', '2026-11-23T11:00+01:00'), ['09:00–10:00 segment', '10:00–11:00 paused']);
  });

  it('shows only what happened on a day of leave, and says that it is one', () => {
    store.act('leave', () => [{ table: 'leave', after: { id: store.newId(), date: '2026-11-23' } }]);
    work('w1', '2026-11-23T20:00+01:00', '2026-11-23T20:30+01:00');
    assert.equal(axis('2026-11-23', '2026-11-24T14:00+01:00'), '20:00–00:00, 4 h');
    const read = readPicture(store, dayOf(berlin, '2026-11-23'), instant('2026-11-24T14:00+01:00'), terms());
    assert.equal(read.leave, true);
  });

  it('has a lane for each of several windows, though their time counts once', () => {
    work('w1', '2026-11-23T10:00+01:00', '2026-11-23T11:00+01:00');
    work('w2', '2026-11-23T10:30+01:00', '2026-11-23T11:30+01:00');
    const read = readPicture(store, dayOf(berlin, '2026-11-23'), instant('2026-11-23T14:00+01:00'), terms());
    assert.equal(read.lanes.length, 2);
    assert.equal(read.totals.tracked, 1.5 * HOUR);
  });
});
