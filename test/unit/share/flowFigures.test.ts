import assert from 'node:assert/strict';
import { defaultChoice, type Level } from '../../../src/core/share/level';
import { shareReport } from '../../../src/core/share/shareReport';
import { toJson } from '../../../src/core/share/json';
import { SECOND } from '../../../src/core/time/span';
import { weekBook } from '../report/support/weekBook';
import { pageOf, sharedIn } from './support/printedReports';
import { csvLines, textOf } from './support/printedTables';

/** 135 min of coding with two switches, 0.9 in an hour, and twelve returns with a median of `lag` seconds. */
function reportWith(lag: number) {
  const book = weekBook();
  book.code('Mon 09:00-10:00');
  book.duty('Mon 10:00-10:20', 'support');
  book.code('Mon 10:20-11:35');
  const report = book.report();
  const resumption = { returns: 12, median: lag * SECOND, upperQuartile: 2 * lag * SECOND };
  return { ...report, flow: { ...report.flow, resumption } };
}

describe('How coding was cut up', () => {
  it('has the switches of an hour in every format, with one decimal in all but the JSON of the developer', () => {
    const report = reportWith(90);
    for (const level of [2, 3] as const satisfies readonly Level[]) {
      const one = { report, level, everything: true };
      assert.match(textOf(sharedIn('html', one)), /switches between kinds of work per hour of coding\s+0\.9\b/);
      assert.match(sharedIn('markdown', one), /- Switches between kinds of work per hour of coding: 0\.9\n/);
      assert.equal(csvLines(sharedIn('csv', one)).find(({ item }) => item === 'switches-per-hour')?.['count'], '0.9');
      const { flow } = JSON.parse(sharedIn('json', one)) as { flow: { switchesPerHour: number } };
      assert.equal(flow.switchesPerHour, level === 3 ? 2 / (135 / 60) : 0.9);
    }
    assert.ok(!toJson(shareReport(report, defaultChoice(2), 'json')).includes('switches'));
  });

  it('has the time back into code in JSON and CSV too, from ten returns on', () => {
    const figures = (lag: number, level: Level) => {
      const one = { report: reportWith(lag), level, everything: true };
      const { flow } = JSON.parse(sharedIn('json', one)) as { flow: { resumption: object } };
      const lines = csvLines(sharedIn('csv', one)).filter(({ item = '' }) => item.endsWith('-to-code'));
      return { json: flow.resumption, csv: lines.map(({ item, count }) => `${item} ${count}`) };
    };
    for (const level of [2, 3] as const) {
      const [short, usual, long] = [20, 150, 3 * 3600 + 300].map((lag) => figures(lag, level));
      const isExact = level === 3;
      assert.deepEqual(short?.csv, ['returns-to-code 12', 'minutes-back-to-code <1']);
      assert.deepEqual(short?.json, {
        returns: 12,
        ...(isExact ? { minutes: 0.3333 } : { minutes: 0, lessThanOne: true }),
      });
      assert.deepEqual(usual?.csv, ['returns-to-code 12', 'minutes-back-to-code 3']);
      assert.deepEqual(usual?.json, { returns: 12, minutes: isExact ? 2.5 : 3 });
      assert.deepEqual(long?.csv, ['returns-to-code 12', `minutes-back-to-code ${isExact ? 185 : 180}`]);
      assert.deepEqual(long?.json, { returns: 12, minutes: isExact ? 185 : 180 });
    }
    const report = reportWith(150);
    const few = { ...report, flow: { ...report.flow, resumption: { returns: 9 } } };
    const one = { report: few, level: 3 as const, everything: true };
    assert.ok(!sharedIn('json', one).includes('resumption'));
    assert.ok(!sharedIn('csv', one).includes('to-code'));
  });

  it('never has a median of no minutes on the way back to the first edit', () => {
    const medians = (lag: number) => {
      const one = { report: reportWith(lag), level: 3 as const, everything: true };
      const tile = /typical time back into code \(12 returns\)\s+((?:< )?[\d.]+ (?:min|h))\b/;
      const line = /Typical time back into code: ((?:< )?[\d.]+ (?:min|h))\b/;
      const markdown = sharedIn('markdown', one).replaceAll('\\', '');
      return [tile.exec(textOf(pageOf(one.report)))?.[1], line.exec(markdown)?.[1]];
    };
    assert.deepEqual(medians(20), ['< 1 min', '< 1 min']);
    assert.deepEqual(medians(150), ['3 min', '3 min']);
    assert.deepEqual(medians(3 * 3600), ['3.0 h', '3.0 h']);
  });
});
