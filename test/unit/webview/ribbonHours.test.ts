import assert from 'node:assert/strict';
import { tenths } from '../../../src/core/report/shown/grain';
import { shownReport } from '../../../src/core/report/shown/shownReport';
import type { ShownDay } from '../../../src/core/report/shown/shownReportSchema';
import { hourText, ribbonHours } from '../../../src/webview/charts/ribbonHours';
import { type WeekBook, weekBook } from '../report/support/weekBook';

const working = { from: 9 * 60, to: 18 * 60 };

function daysOf(book: WeekBook): readonly ShownDay[] {
  return shownReport(book.report(), tenths).days;
}

describe('The hours that the ribbons of the days show', () => {
  it('are the working hours where nothing happened outside them', () => {
    const book = weekBook();
    book.code('Mon 10:00-11:00');
    const { hours } = ribbonHours(daysOf(book), 'Europe/Berlin', working);
    assert.deepEqual(
      hours.map(({ minutes }) => minutes / 60),
      [9, 10, 11, 12, 13, 14, 15, 16, 17, 18],
    );
    assert.deepEqual([hours.at(0)?.x, hours.at(-1)?.x], [0, 100]);
  });

  it('grow by full hours for what any day has before and after them', () => {
    const book = weekBook();
    book.code('Tue 07:40-08:10');
    book.code('Thu 19:30-20:15');
    const { hours } = ribbonHours(daysOf(book), 'Europe/Berlin', working);
    assert.deepEqual([hours.at(0)?.minutes, hours.at(-1)?.minutes], [7 * 60, 21 * 60]);
  });

  it('show ten minutes of a working day wider than a hundredth', () => {
    const book = weekBook();
    book.duty('Mon 10:00-10:10', 'support');
    const [monday] = daysOf(book);
    const part = monday?.ribbon[0];
    assert.ok(monday && part);
    const { x, width } = ribbonHours([monday], 'Europe/Berlin', working).place(monday, part);
    assert.ok(width > 1.8, String(width));
    assert.ok(Math.abs(x - 100 / 9) < 0.01, String(x));
  });

  it('give the same place to a time of day when the clocks changed that night', () => {
    const book = weekBook('2026-W43');
    book.code('Fri 10:00-12:00');
    book.code('Sun 10:00-12:00');
    const days = daysOf(book);
    const { place } = ribbonHours(days, 'Europe/Berlin', working);
    const [friday, sunday] = [days[4], days[6]];
    assert.ok(friday?.ribbon[0] && sunday?.ribbon[0]);
    assert.equal(sunday.end - sunday.start, 25 * 3_600_000);
    assert.deepEqual(place(sunday, sunday.ribbon[0]), place(friday, friday.ribbon[0]));
  });

  it('reach midnight for what is shortly before it', () => {
    const book = weekBook();
    book.code('Mon 23:00-23:59');
    const [monday] = daysOf(book);
    const part = monday?.ribbon[0];
    assert.ok(monday && part);
    const shown = ribbonHours([monday], 'Europe/Berlin', working);
    assert.equal(shown.hours.at(-1)?.minutes, 24 * 60);
    const { x, width } = shown.place(monday, part);
    assert.ok(x + width > 99.8 && x + width < 100);
  });

  it('are named as the reader writes hours', () => {
    assert.equal(hourText(9 * 60, 'en-GB'), '09');
    assert.equal(hourText(13 * 60, 'en-US'), '1 PM');
    assert.equal(hourText(24 * 60, 'en-GB'), '00');
  });
});
