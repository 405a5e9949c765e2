import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { readToPage } from '../../../src/core/report/page/protocol';
import { tenths } from '../../../src/core/report/shown/grain';
import { shownReport } from '../../../src/core/report/shown/shownReport';
import { exactWording } from '../../../src/core/report/text/wording';
import { HOUR } from '../../../src/core/time/span';
import { DrillDown } from '../../../src/webview/drillDown';
import type { Selection } from '../../../src/webview/parts/selection';
import { holdsForAll } from '../../support/property';
import { type Case, cases, nothing, pageOf, sharedIn, tables, texts } from './support/printedReports';
import { csvLines, figureOf, type PrintedTable, sumOf, textOf } from './support/printedTables';

/** The figures of a column, without the row of totals. */
function column(table: PrintedTable, name: string, least: number): number[] {
  const index = table.head.indexOf(name);
  if (index < 0) return [];
  return table.rows.filter(([item]) => item !== 'All load').map((row) => figureOf(row[index] ?? '', least));
}

/** The figures in hours that a pattern finds. */
function figuresIn(text: string, pattern: RegExp, least: number): number[] {
  return [...text.matchAll(pattern)].map(([, figure = '']) => figureOf(figure.trim(), least));
}

const holds = (property: (one: Case) => void, numRuns = 50): void =>
  holdsForAll(fc.property(cases, property), { numRuns, endOnFailure: true });

describe('The figures of a report, as they are printed in every format and at every level', () => {
  it('are accepted by the page', () => {
    holds(({ report }) => {
      const state = { pinned: true, readOnly: false, comparing: false };
      const message = { type: 'report' as const, report: shownReport(report, tenths), ...state };
      assert.deepEqual(readToPage(structuredClone(message)), message);
    });
  });

  it('are no range whose bounds print alike', () => {
    holds((one) => {
      for (const [what, text] of texts(one)) {
        for (const pattern of [
          /Between (\S.*?) and (\S.*?) of /g,
          /between (\d\S*) and (\d\S*)/g,
          /quartiles (\S.*?) and (\S.*?)\. /g,
          /\(([^()–]+)–([^()–]+)\)/g,
          /\(([^(),]+), at most ([^()]+)\)/g,
        ]) {
          for (const [range, from, to] of text.matchAll(pattern)) assert.notEqual(from, to, `${what}: ${range}`);
        }
      }
    });
  });

  function assertSharesInJsonOnly(one: Case): void {
    for (const [what, text] of texts(one)) {
      assert.doesNotMatch(text.replace(/Published figures, for context.*/s, ''), /%/, what);
    }
    assert.ok(csvLines(sharedIn('csv', one)).every(({ share }) => share === ''));
    const { headline } = JSON.parse(sharedIn('json', one)) as { headline: { share?: object } };
    assert.ok(headline.share);
  }

  it('have no share where less than two hours were recorded, except in JSON', () => {
    let short = 0;
    holds((one) => {
      const { tracked } = one.report.totals;
      if (tracked === 0 || tracked >= 2 * HOUR) return;
      short++;
      assertSharesInJsonOnly(one);
    }, 100);
    assert.ok(short > 10);
  });

  it('have no share where nothing was measured in the editor, except in JSON', () => {
    holds((one) => {
      const { totals } = one.report;
      if (totals.tracked === 0) return;
      assertSharesInJsonOnly({ ...one, report: { ...one.report, totals: { ...totals, measured: 0 } } });
    });
  });

  it('say what the upper bound leaves out wherever there is one', () => {
    holds((one) => {
      for (const [what, text] of texts(one)) {
        const sentence =
          /(?:At least|Between) .*? went to work outside the developer’s own tickets/.exec(text)?.[0] ?? '';
        const says = text.includes('The higher figure leaves out assumed own work and time without a record.');
        assert.equal(says, /at most|Between/.test(sentence), `${what}: ${sentence}`);
      }
    });
  });

  it('add up to the load in the tables of categories, roles and requesters, and in the sentence about roles', () => {
    holds((one) => {
      for (const [what, least, all, text] of tables(one)) {
        const load = Math.max(0, ...figuresIn(text, /(?:At least|, at least) ([<\d][^a-z]*? h)/g, least));
        const isTold = /At least|, at least/.test(text);
        for (const table of all) {
          const figures = [...column(table, 'All hours', least)];
          if (/^Hours by category|^Where the load went|who asked$|^Who asked/.test(table.name)) {
            figures.push(...column(table, 'Hours', least));
          }
          if (figures.length === 0) continue;
          const [, printed] = table.rows.find(([item]) => item === 'All load') ?? [];
          if (printed !== undefined) assert.equal(sumOf(figures), figureOf(printed, least), `${what}: ${table.name}`);
          if (isTold && load > 0) assert.equal(sumOf(figures), load, `${what}: ${table.name}`);
        }
        const sums = [
          all.find(({ head }) => head.includes('All hours')),
          all.find(({ name }) => /^Hours by category|^Where the load went/.test(name)),
        ].flatMap((table) =>
          table ? sumOf([...column(table, 'All hours', least), ...column(table, 'Hours', least)]) : [],
        );
        assert.ok(new Set(sums).size <= 1, `${what}: ${sums.join(' and ')}`);
        const roles = all.find(({ head }) => head.includes('Stood in'));
        const fit =
          /([<\d][^;]*? h) was work another role would normally do(?:; ([<\d][^;]*? h) was shared with another role)?(?:; ([<\d][^;]*? h) was part)?(?=[^.]*own role\.|\.| )/.exec(
            text.slice(text.indexOf('Which role would')),
          );
        if (roles && fit) {
          const [stoodIn = 0, ...others] = fit.slice(1).map((figure) => figureOf(figure ?? '', least));
          assert.equal(sumOf(column(roles, 'Stood in', least)), stoodIn, what);
          assert.equal(stoodIn + sumOf(others), sumOf(column(roles, 'All hours', least)), what);
        }
      }
    });
  });

  it('are shares that add up to the whole, or to the share of the load', () => {
    holds((one) => {
      for (const [what, , all, text] of tables(one)) {
        const atLeast = /recorded \(([<\d]+%)/.exec(text)?.[1];
        for (const table of all) {
          const composition = column(table, 'Share', 1);
          if (composition.length > 0) assert.equal(sumOf(composition), 100, `${what}: ${table.name}`);
          const ofLoad = column(table, 'Of the load', 1);
          if (ofLoad.length > 0) assert.equal(sumOf(ofLoad), 100, `${what}: ${table.name}`);
          const ofTracked = column(table, 'Of recorded time', 1);
          if (ofTracked.length > 0 && atLeast !== undefined) {
            assert.equal(sumOf(ofTracked), figureOf(atLeast, 1), `${what}: ${table.name}`);
          }
        }
        const [, load, open] = /Load, tagged ([<\d ]+%).*?([<\d ]+%) of the time not tagged yet/s.exec(text) ?? [];
        assert.ok(load === undefined || open !== undefined);
      }
    });
  });

  it('add up from the days to the week, from their parts to the days, and from the stretches to the parts', () => {
    holds((one) => {
      for (const [what, least, all, text] of tables(one)) {
        const days = all.find(({ name }) => /^Hours of each day|^Days$/.test(name));
        if (!days) continue;
        for (const [day, ...cells] of days.rows) {
          const figures = cells.map((cell) => figureOf(cell, least));
          assert.equal(sumOf(figures.slice(0, -1)), figures.at(-1), `${what}: ${day}`);
        }
        const recorded = / of ([<\d][^a-z]*? h) recorded/.exec(text)?.[1];
        const hasAllDays = what === 'page' || one.everything;
        if (!hasAllDays || recorded === undefined) continue;
        assert.equal(sumOf(column(days, 'Recorded', least)), figureOf(recorded, least), what);
        const categories = all.find(({ name }) => name === 'Hours by category');
        for (const [label = '', hours] of categories?.rows ?? []) {
          if (!days.head.includes(label)) continue;
          assert.equal(sumOf(column(days, label, least)), figureOf(hours ?? '', least), `${what}: ${label}`);
        }
        const composition = all.find(({ name }) => name === 'What the recorded time consists of');
        for (const [label = '', hours] of composition?.rows ?? []) {
          if (!days.head.includes(label)) continue;
          assert.equal(sumOf(column(days, label, least)), figureOf(hours ?? '', least), `${what}: ${label}`);
        }
        if (composition) assert.equal(sumOf(column(composition, 'Hours', least)), figureOf(recorded, least), what);
        const stretches = all.find(({ name }) => name.startsWith('What each stretch'));
        for (const [day = '', ...cells] of stretches ? days.rows : []) {
          const parts = stretches?.rows.filter(([date]) => date === day).map((row) => figureOf(row[4] ?? '', least));
          assert.equal(sumOf(parts ?? []), figureOf(cells.at(-1) ?? '', least), `${what}: ${day}`);
        }
        const entries = all.find(({ name }) => name === 'Entries');
        const load = categories ? sumOf(column(categories, 'Hours', least)) : undefined;
        if (entries && load !== undefined) assert.equal(sumOf(column(entries, 'Hours', least)), load, what);
        const [, measured = '', away = ''] =
          /: ([<\d][^:]*? h) measured in the editor, ([<\d].*? h) away/.exec(text) ?? [];
        if (measured) assert.equal(figureOf(measured, least) + figureOf(away, least), figureOf(recorded, least), what);
      }
    });
  });

  it('are what the bars are drawn from', () => {
    holds((one) => {
      for (const markup of [pageOf(one.report), sharedIn('html', one)]) {
        const chart = /<div class="day-chart">.*?<\/div><\/div>/s.exec(markup)?.[0];
        if (chart === undefined) continue;
        const heights = new Map<string, number>();
        for (const [, x = '', height] of chart.matchAll(/<rect[^>]* x="(.*?)"[^>]*? height="(.*?)"/g)) {
          heights.set(x, (heights.get(x) ?? 0) + Number(height));
        }
        const bars = [...heights]
          .toSorted(([a], [b]) => Number.parseFloat(a) - Number.parseFloat(b))
          .map(([, height]) => height);
        const hours = [...chart.matchAll(/<span class="day-hours">(.*?)<\/span>/g)]
          .map(([, text = '']) => textOf(text))
          .filter((text) => text !== '–')
          .map((text) => figureOf(text, 0.1));
        const scale = Math.max(...bars) / Math.max(...hours);
        if (!Number.isFinite(scale) || bars.length !== hours.length) continue;
        for (const [index, height] of bars.entries()) {
          assert.ok(Math.abs(height - (hours[index] ?? 0) * scale) < 0.01, `${bars.join(' ')} for ${hours.join(' ')}`);
        }
      }
    });
  });

  it('add up from the entries that a number opens to that number', () => {
    holds(({ report }) => {
      const shown = shownReport(report, tenths);
      const selections: [Selection, number][] = [
        [{}, shown.totals.load],
        ...shown.categories.map(({ category, duration }): [Selection, number] => [{ category }, duration]),
        ...shown.roles.map(({ role, duration }): [Selection, number] => [{ role }, duration]),
        ...shown.requesters.named.map(({ requester, duration }): [Selection, number] => [{ requester }, duration]),
        [{ requester: '' }, shown.requesters.notStated],
        ...shown.outcomes.map(({ text, duration }): [Selection, number] => [{ outcome: text }, duration]),
        ...shown.days.map(({ date, load }): [Selection, number] => [
          { date },
          sumOf(load.map(({ duration }) => duration)),
        ]),
      ];
      const view = exactWording('en-GB');
      for (const [selection, clicked] of selections) {
        const dialog = renderToString(
          <DrillDown view={view} report={shown} selection={selection} marks={new Map()} close={nothing} />,
        );
        const whole = textOf(/<p class="hint">(.*?) of load/.exec(dialog)?.[1] ?? '');
        const parts = [...dialog.matchAll(/"entry-hours">(.*?)<\/span>/g)].map(([, text = '']) => textOf(text));
        assert.equal(whole, view.hours(clicked), JSON.stringify(selection));
        assert.equal(sumOf(parts.map((part) => figureOf(part, 0.1))), figureOf(whole, 0.1), JSON.stringify(selection));
      }
    }, 30);
  });

  it('add up in CSV, where less than one unit is written as such', () => {
    holds((one) => {
      const least = one.level === 3 ? 0.001 : 0.5;
      const lines = csvLines(sharedIn('csv', one));
      const hours = (name: string, which: (line: Record<string, string>) => boolean = () => true): number[] =>
        lines
          .filter((line) => line['section'] === name && which(line))
          .map((line) => figureOf(line['hours'] ?? '', least));
      const only = (name: string, item: string): number => hours(name, (line) => line['item'] === item)[0] ?? 0;
      const load = only('headline', 'load-at-least');
      for (const name of ['role', 'category', 'requester']) {
        if (hours(name).length > 0) assert.equal(sumOf(hours(name)), load, name);
      }
      if (hours('role').length > 0) assert.equal(sumOf(hours('role-stood-in')), only('headline', 'standing-in'));
      const share = (name: string): number[] =>
        lines
          .filter((line) => line['section'] === name && line['share'] !== '')
          .map((line) => figureOf(line['share'] ?? '', one.level === 3 ? 0.0001 : 0.01));
      if (share('category').length > 0) assert.equal(sumOf(share('category')), share('headline')[0]);
      if (!one.everything || one.level === 0) return;
      if (hours('day').length > 0) assert.equal(sumOf(hours('day')), only('headline', 'recorded'));
      for (const { item } of lines.filter(({ section }) => section === 'category')) {
        const ofDays = hours('day-load', (line) => line['detail'] === item);
        if (ofDays.length > 0) assert.equal(sumOf(ofDays), only('category', item ?? ''), item);
      }
    });
  });

  it('have the hours of the upper bound and of open time in CSV, also where there are no shares', () => {
    holds((one) => {
      const least = one.level === 3 ? 0.001 : 0.5;
      const lines = csvLines(sharedIn('csv', one));
      const hoursOf = (name: string): number | undefined => {
        const hours = lines.find(({ item }) => item === name)?.['hours'];
        return hours === undefined ? undefined : figureOf(hours, least);
      };
      const [recorded, load, most] = ['recorded', 'load-at-least', 'load-at-most'].map(hoursOf);
      assert.ok(recorded !== undefined && load !== undefined && most !== undefined);
      assert.ok(most >= load && most <= recorded, `${load} to ${most} of ${recorded}`);
      const open = hoursOf('open');
      const { suggested, suggestedLoad } = one.report.totals;
      if (open !== undefined && suggested === suggestedLoad) assert.ok(Math.abs(load + open - most) < least / 2);
    });
  });

  it('are no more exact than the level allows', () => {
    holds((one) => {
      if (one.level === 3) return;
      for (const { hours = '', share = '' } of csvLines(sharedIn('csv', one))) {
        figureOf(hours, 0.5);
        figureOf(share, 0.01);
      }
      const document = sharedIn('json', one);
      for (const [, name, figure = ''] of document.matchAll(
        /"(hours|share|open|estimated|atLeast|atMost|lower|upper)": ([\d.e-]+)/g,
      )) {
        figureOf(figure, name === 'hours' ? 0.5 : 0.01);
      }
    });
  });

  it('add up in JSON', () => {
    holds((one) => {
      const unit = one.level === 3 ? 0.0001 : 0.5;
      const document = JSON.parse(sharedIn('json', one)) as {
        headline: { recorded: { hours: number }; load: { hours: number }; standingIn: { hours: number } };
        roles?: { hours: number; standingIn: { hours: number } }[];
        categories?: { category: string; hours: number }[];
        requesters?: { named: { hours: number }[]; other: { hours: number }; notStated: { hours: number } };
        days?: {
          recorded: { hours: number };
          own: { hours: number };
          open: { hours: number };
          load: { hours: number }[];
        }[];
        entries?: { hours: number }[];
      };
      const units = (rows: readonly { hours: number }[]): number =>
        Math.round(sumOf(rows.map(({ hours }) => hours)) / unit);
      const { headline, roles, categories, requesters, days, entries } = document;
      const load = units([headline.load]);
      if (roles) {
        assert.equal(units(roles), load);
        assert.equal(units(roles.map(({ standingIn }) => standingIn)), units([headline.standingIn]));
      }
      if (categories) assert.equal(units(categories), load);
      if (requesters) assert.equal(units([...requesters.named, requesters.other, requesters.notStated]), load);
      for (const day of days ?? []) assert.equal(units([...day.load, day.own, day.open]), units([day.recorded]));
      if (!one.everything) return;
      if (days) assert.equal(units(days.map(({ recorded }) => recorded)), units([headline.recorded]));
      if (entries) assert.equal(units(entries), load);
    });
  });
});
