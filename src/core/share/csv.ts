import { stringify } from 'csv-stringify/browser/esm/sync';
import { toLocalIso } from '../time/calendar';
import { type Duration, HOUR, MINUTE } from '../time/span';
import { categoryTable } from '../report/tables/categoryColumns';
import { columnsOf, type FigureColumn, figureOf, type ReportTable } from '../report/tables/reportTable';
import { halfHours, thousandths } from '../report/shown/grain';
import { requesterTable } from '../report/tables/requesterColumns';
import { roleTable } from '../report/tables/roleColumns';
import { waitTable } from '../report/tables/waitColumns';
import type { SharedReport } from './sharedReport';
import { spreadsheetCell } from './spreadsheetCell';

/** What the upper bound leaves out. It is the same in every language, as ids are. */
const LEFT_OUT = 'without assumed own work and time without a record';

interface Row {
  readonly section: string;
  readonly item: string;
  readonly hours?: Duration | undefined;
  readonly share?: number | undefined;
  /** A number, or a figure as it is printed. */
  readonly count?: number | string | undefined;
  readonly detail?: string | undefined;
}

/**
 * The shared report as a table for spreadsheets. Numbers have a decimal point, and ids are the same in every language.
 * Typed text never becomes a formula.
 */
export function toCsv(report: SharedReport): string {
  const header = ['section', 'item', 'hours', 'share', 'count', 'detail'];
  const { hours: unit, shares: scale = 100 } = report.level < 3 ? halfHours : thousandths;
  const cells = rowsOf(report).map(({ section, item, hours, share, count, detail }) => [
    section,
    item,
    figureCell(hours === undefined ? undefined : hours / HOUR, unit / HOUR),
    figureCell(report.hasShares ? share : undefined, 1 / scale),
    count === undefined ? '' : String(count),
    detail ?? '',
  ]);
  const lines = [header, ...cells].map((line) => line.map(spreadsheetCell));
  return stringify(lines, { record_delimiter: '\r\n' });
}

function rowsOf(report: SharedReport): Row[] {
  const { headline, coverage, roles, categories, requesters, outcomes, topics, waits, lateChanges, flow, outOfHours } =
    report;
  const { totals, share, mostLoad, roleFit } = headline;
  return [
    row('week', report.week, { detail: `${report.from}/${report.to}` }),
    ...(headline.progress === 'current' ? [row('headline', 'in-progress', { detail: 'the week is not over' })] : []),
    row('headline', 'recorded', { hours: totals.tracked }),
    row('headline', 'load-at-least', { hours: totals.load, share: share?.atLeast }),
    row('headline', 'load-at-most', { hours: mostLoad, share: share?.atMost, detail: share && LEFT_OUT }),
    row('headline', 'standing-in', { hours: roleFit.standingIn }),
    ...(coverage
      ? [
          row('coverage', 'grade', { detail: coverage.grade }),
          row('coverage', 'open', { hours: coverage.openLength, share: coverage.open }),
          row('coverage', 'tagged-same-day', { share: coverage.freshness?.sameDay }),
          row('coverage', 'estimated', { share: coverage.estimated }),
          row('coverage', 'recorded-days', { count: coverage.recordedDays }),
          row('coverage', 'recorded-workdays', { count: coverage.recordedWorkdays }),
          row('coverage', 'workdays', { count: coverage.workdays }),
        ]
      : []),
    ...tableRows(roleTable, roles?.roles),
    ...tableRows(categoryTable, categories?.rows),
    ...(categories ? Object.entries(categories.causes).map(([cause, count]) => row('cause', cause, { count })) : []),
    ...tableRows(requesterTable, requesters?.named),
    ...(requesters
      ? [
          row('requester', 'other', { hours: requesters.other }),
          row('requester', 'not-stated', { hours: requesters.notStated }),
        ]
      : []),
    ...(report.days?.map((day) => row('day', day.date, { hours: day.tracked })) ?? []),
    ...(report.days?.flatMap((day) =>
      day.load.map(({ category, duration }) => row('day-load', day.date, { hours: duration, detail: category })),
    ) ?? []),
    ...(outcomes?.map(({ text, link, duration }) => row('outcome', text, { hours: duration, detail: link })) ?? []),
    ...(topics?.map((topic) =>
      row('topic', topic.topic, { hours: topic.duration, count: topic.entries, detail: topic.document?.link }),
    ) ?? []),
    ...tableRows(waitTable, waits?.items),
    ...(waits ? [row('wait', 'effort', { hours: waits.effort })] : []),
    ...(lateChanges
      ? [row('late-changes', 'absorbed', { hours: lateChanges.duration, count: lateChanges.count })]
      : []),
    ...(flow
      ? [
          row('flow', 'coding', { hours: flow.coding }),
          row('flow', 'longest-block', { hours: flow.longest?.duration }),
          ...flow.focus.map(({ minutes, share: part }) => row('flow', `blocks-of-${minutes}-min`, { share: part })),
          row('flow', 'breaks', { count: flow.loadBreaks }),
          ...(flow.switchesPerHour === undefined
            ? []
            : [row('flow', 'switches-per-hour', { count: flow.switchesPerHour })]),
          ...(flow.resumption.median === undefined
            ? []
            : [
                row('flow', 'returns-to-code', { count: flow.resumption.returns }),
                row('flow', 'minutes-back-to-code', { count: figureCell(flow.resumption.median / MINUTE, 1) }),
              ]),
        ]
      : []),
    ...(outOfHours === undefined ? [] : [row('out-of-hours', 'load', { hours: outOfHours })]),
    ...entryRows(report),
  ];
}

/**
 * Each item has one line with its main hours, its first share and its first count. Every other figure has a line of its
 * own, in a section that is named after the table and the column.
 */
function tableRows<R extends object>(table: ReportTable<R>, rows: readonly R[] = []): Row[] {
  const columns = columnsOf(table, 'csv', true);
  const figures = columns.filter((column) => column.kind !== 'text');
  const hours = figures.find((column) => column.kind === 'hours' && column.main);
  const share = figures.find(({ kind }) => kind === 'share');
  const count = figures.find(({ kind }) => kind === 'count');
  const others = figures.filter((column) => column !== hours && column !== share && column !== count);
  const details = columns.flatMap((column) => (column.kind === 'text' && column.csvDetail ? [column.csvDetail] : []));
  return rows.flatMap((one) => {
    const item = String(one[table.item.field]);
    const of = (column: FigureColumn<R> | undefined) => column && figureOf(one, column);
    const main = { hours: of(hours), share: of(share), count: of(count), detail: details[0]?.(one) };
    return [
      row(table.id, item, main),
      ...others.map((column) =>
        row(`${table.id}-${column.csvLine ?? column.field}`, item, { [column.kind]: figureOf(one, column) }),
      ),
    ];
  });
}

function entryRows({ entries = [] }: SharedReport): Row[] {
  return entries.map((entry) => {
    const time = (at: number): string =>
      entry.times ? toLocalIso({ zone: entry.times.zone, dayStartsAt: 0, weekStartsOn: 1 }, at) : '';
    const times = entry.times ? `${time(entry.times.start)}/${time(entry.times.end)}` : undefined;
    const facts = [
      entry.duty ?? entry.category,
      times,
      entry.requester,
      entry.topic,
      entry.outcome,
      entry.note,
      entry.link,
    ];
    return row('entry', entry.date, {
      hours: entry.duration,
      detail: facts.filter((fact) => fact !== undefined).join('; '),
    });
  });
}

function row(section: string, item: string, figures: Omit<Row, 'section' | 'item'>): Row {
  return { section, item, ...figures };
}

/** A figure in a unit of `least`. What is more than nothing and gets no unit is less than one. */
function figureCell(figure: number | undefined, least: number): string {
  if (figure === undefined) return '';
  return figure > 0 && figure < least / 2
    ? `<${least}`
    : String(Number((Math.round(figure / least) * least).toFixed(4)));
}
