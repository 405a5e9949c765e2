import * as fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { comparisonOf } from '../../../../src/core/report/comparison/comparison';
import { weekFigures } from '../../../../src/core/report/comparison/weekFigures';
import { tenths } from '../../../../src/core/report/shown/grain';
import { shownReport } from '../../../../src/core/report/shown/shownReport';
import { exactWording, roundedWording } from '../../../../src/core/report/text/wording';
import type { WeeklyReport } from '../../../../src/core/report/weeklyReport';
import { toCsv } from '../../../../src/core/share/csv';
import { toJson } from '../../../../src/core/share/json';
import { defaultSections, type Level, levels, sectionIds } from '../../../../src/core/share/level';
import { toMarkdown } from '../../../../src/core/share/markdown';
import { plainWeek } from '../../../../src/core/share/plainWeek';
import type { Format } from '../../../../src/core/share/shareFormat';
import { shareReport } from '../../../../src/core/share/shareReport';
import { addWeeks, weekOf } from '../../../../src/core/time/calendar';
import { MINUTE } from '../../../../src/core/time/span';
import { Page } from '../../../../src/webview/page';
import { toHtml } from '../../../../src/webview/renderHtml';
import { randomWeek, type RandomWeek, reportOf } from '../../report/support/randomWeek';
import { htmlTables, markdownTables, type PrintedTable, textOf } from './printedTables';

export const nothing = (): void => undefined;

/** Random weeks, and weeks with a few short records, in which most figures are less than one unit. */
const week = fc.oneof(
  { weight: 3, arbitrary: randomWeek },
  { weight: 2, arbitrary: randomWeek.map((raw) => shortened(raw, 5)) },
  {
    weight: 1,
    arbitrary: randomWeek.map((raw) => shortened({ ...raw, entries: raw.entries.slice(0, 4), activities: [] }, 20)),
  },
);

function shortened(raw: RandomWeek, minutes: number): RandomWeek {
  const short = <Record extends { span: { start: number; end: number } }>(records: readonly Record[]) =>
    records.map((one) => ({
      ...one,
      span: { start: one.span.start, end: Math.min(one.span.end, one.span.start + minutes * MINUTE) },
    }));
  return { ...raw, entries: short(raw.entries), activities: short(raw.activities) };
}

const shares = fc.oneof(
  fc.constant(Array.from({ length: 12 }, () => 0.24)),
  fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 12, maxLength: 12 }),
);

/** A random week, and how it is shared. */
export interface Case {
  readonly report: WeeklyReport;
  readonly level: Level;
  /** All sections are ticked, else those of the level. */
  readonly everything: boolean;
}

export const cases = fc
  .record({ raw: week, shares, level: fc.constantFrom(...levels), everything: fc.boolean() })
  .map(({ raw, shares: past, level, everything }): Case => ({ report: fullReport(raw, past), level, everything }));

/** A report with every section: outcomes, topics, waits and a comparison. */
function fullReport(raw: RandomWeek, past: readonly number[]): WeeklyReport {
  const facet = (index: number) => ({
    ...(index % 3 === 0 && { outcome: `Outcome ${index % 2}` }),
    ...(index % 4 === 0 && { topic: `Topic ${index % 3}` }),
    ...(index % 5 === 0 && { roleFit: 'mine' as const }),
  });
  const openedAt = weekOf(raw, raw.week).span.start;
  const waits = [{ id: 'w', subject: 'Access', openedAt, followUps: 1 }];
  const { report } = reportOf(raw, { waits }, facet);
  const figures = weekFigures(report);
  const comparison = comparisonOf({
    figures,
    finished: true,
    past: past.map((share, index) => ({
      figures: { ...figures, week: addWeeks(report.week, index - 12), share, grade: 'A' as const },
      start: index,
    })),
    breaks: [],
    calibratedAt: Number.NEGATIVE_INFINITY,
  });
  return { ...report, ...(comparison && { comparison }) };
}

export function pageOf(report: WeeklyReport): string {
  const view = { ...exactWording('en-GB'), open: nothing };
  return renderToString(<Page view={view} report={shownReport(report, tenths)} show={nothing} share={nothing} />);
}

export function sharedIn(format: Format, { report, level, everything }: Case): string {
  const sections = everything ? sectionIds : defaultSections(level);
  const shared = shareReport(report, { level, sections }, format);
  const wording = level === 3 ? exactWording('en-GB') : roundedWording('en-GB');
  switch (format) {
    case 'markdown':
      return toMarkdown(shared, wording);
    case 'html':
      return toHtml(shared, wording, '');
    case 'text':
      return plainWeek(shared, wording);
    case 'csv':
      return toCsv(shared);
    case 'json':
      return toJson(shared);
    default:
      return format satisfies never;
  }
}

/** All texts that people read, with what they are. */
export function* texts(one: Case): Generator<[what: string, text: string]> {
  yield ['page', textOf(pageOf(one.report))];
  yield ['Markdown', sharedIn('markdown', one).replaceAll('\\', '')];
  yield ['plain text', sharedIn('text', one)];
  yield ['HTML', textOf(sharedIn('html', one))];
}

/** All tables that people read, with the unit of their hours. */
export function* tables(one: Case): Generator<[what: string, least: number, tables: PrintedTable[], text: string]> {
  const least = one.level === 3 ? 0.1 : 0.5;
  const [page, markdown, html] = [pageOf(one.report), sharedIn('markdown', one), sharedIn('html', one)];
  yield ['page', 0.1, htmlTables(page), textOf(page)];
  yield ['Markdown', least, markdownTables(markdown), markdown.replaceAll('\\', '')];
  yield ['HTML', least, htmlTables(html), textOf(html)];
}
