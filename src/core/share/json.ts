import { categoryTable } from '../report/tables/categoryColumns';
import { columnsOf, figureOf, type ReportTable } from '../report/tables/reportTable';
import { requesterTable } from '../report/tables/requesterColumns';
import { roleTable } from '../report/tables/roleColumns';
import { waitTable } from '../report/tables/waitColumns';
import { SOME_TIME } from '../report/shown/figures';
import { type Duration, HOUR, MINUTE } from '../time/span';
import type { SharedReport } from './sharedReport';

/** The id of the schema in `media/shared-report.schema.json`. */
const SCHEMA = 'urn:invisible-load:shared-report:1';

/** Hours. `lessThanHalf` is set when there was some time and no half hour is given to it. */
type Hours = { readonly hours: number; readonly lessThanHalf?: true };

type HoursOf = (length: Duration) => Hours;

/** The first members of the document. Every other member of the shared report that is printed is a section. */
type Head = 'level' | 'week' | 'from' | 'to';

type SectionName = Exclude<keyof SharedReport, Head | 'hasShares' | 'scrubbed'>;

type Section = { readonly [Name in SectionName]: NonNullable<SharedReport[Name]> };

/** For each section of the shared report a function that returns its members of the document. */
type Sections = { readonly [Name in SectionName]: (section: Section[Name], hoursOf: HoursOf) => object };

/** The shared report for programs, with hours instead of milliseconds. It has no more data than the other formats. */
export function toJson(report: SharedReport): string {
  const figure = (_key: string, value: unknown): unknown => (typeof value === 'number' ? tidy(value) : value);
  return `${JSON.stringify(documentOf(report), report.level < 3 ? figure : undefined, 2)}\n`;
}

/** Takes away the error of floating point. A share of less than one percent, to which no percent is given, becomes 0. */
function tidy(figure: number): number {
  return Math.round(figure * 10_000) / 10_000;
}

function documentOf(report: SharedReport): object {
  const hoursOf = report.level < 3 ? roundedHours : exactHours;
  const { level, week, from, to } = report;
  const head = { $schema: SCHEMA, format: 'invisible-load/shared-report', version: 1, level, week, from, to };
  const names = Object.keys(sections) as SectionName[];
  return Object.assign(head, ...names.map((name) => membersOf(report, name, hoursOf))) as object;
}

function membersOf<Name extends SectionName>(
  report: Partial<Pick<Section, Name>>,
  name: Name,
  hoursOf: HoursOf,
): object {
  const section = report[name];
  return section === undefined ? {} : sections[name](section, hoursOf);
}

/** The sections in the order of the document. The type check fails when a section is missing. */
const sections: Sections = {
  headline: ({ progress, totals, roleFit, share, coverage }, hoursOf) => ({
    headline: {
      progress,
      recorded: hoursOf(totals.tracked),
      load: hoursOf(totals.load),
      standingIn: hoursOf(roleFit.standingIn),
      ...(share && { share }),
      ...(coverage && { grade: coverage.grade }),
    },
  }),
  coverage: ({ grade, shortfalls, open, freshness, estimated, recordedDays, recordedWorkdays, workdays }) => ({
    coverage: {
      grade,
      shortfalls,
      open,
      ...(freshness && { taggedSameDay: freshness.sameDay }),
      ...(estimated !== undefined && { estimated }),
      recordedDays,
      recordedWorkdays,
      workdays,
    },
  }),
  roles: ({ roles }, hoursOf) => ({ roles: rowsOf(roleTable, roles, hoursOf) }),
  categories: ({ rows, causes }, hoursOf) => ({ categories: rowsOf(categoryTable, rows, hoursOf), causes }),
  outcomes: (outcomes, hoursOf) => ({
    outcomes: outcomes.map(({ duration, ...one }) => ({ ...one, ...hoursOf(duration) })),
  }),
  topics: (topics, hoursOf) => ({ topics: topics.map(({ duration, ...one }) => ({ ...one, ...hoursOf(duration) })) }),
  lateChanges: ({ count, duration }, hoursOf) => ({ lateChanges: { count, ...hoursOf(duration) } }),
  waits: ({ items, effort }, hoursOf) => ({
    waits: { items: rowsOf(waitTable, items, hoursOf), effort: hoursOf(effort) },
  }),
  requesters: ({ named, other, notStated }, hoursOf) => ({
    requesters: {
      named: rowsOf(requesterTable, named, hoursOf),
      other: hoursOf(other),
      notStated: hoursOf(notStated),
    },
  }),
  days: (days, hoursOf) => ({
    days: days.map((day) => ({
      date: day.date,
      recorded: hoursOf(day.tracked),
      own: hoursOf(day.own),
      open: hoursOf(day.untagged + day.suggested),
      load: day.load.map(({ category, duration }) => ({ category, ...hoursOf(duration) })),
    })),
  }),
  flow: ({ coding, longest, focus, loadBreaks, switchesPerHour, resumption }, hoursOf) => ({
    flow: {
      coding: hoursOf(coding),
      ...(longest && { longestBlock: hoursOf(longest.duration) }),
      focus,
      breaks: loadBreaks,
      ...(switchesPerHour !== undefined && { switchesPerHour }),
      ...(resumption.median !== undefined && {
        resumption: { returns: resumption.returns, ...minutesOf(resumption.median) },
      }),
    },
  }),
  comparison: ({ rose, ...rest }, hoursOf) => ({
    comparison: { ...rest, ...(rose && { rose: { category: rose.category, ...hoursOf(rose.by) } }) },
  }),
  outOfHours: (length, hoursOf) => ({ outOfHours: hoursOf(length) }),
  entries: (entries, hoursOf) => ({
    entries: entries.map(({ times, duration, ...facts }) => ({
      ...facts,
      ...hoursOf(duration),
      ...(times && { start: new Date(times.start).toISOString(), end: new Date(times.end).toISOString() }),
    })),
  }),
  method: ({ method, zone, totals }, hoursOf) => ({
    method: {
      idleMinutes: method.idle / MINUTE,
      zone,
      taxonomyVersion: method.taxonomyVersion,
      measured: hoursOf(totals.measured),
      offEditor: hoursOf(totals.offEditor),
      paused: hoursOf(method.paused),
    },
  }),
};

/** The rows of a table with the members that its columns print in JSON. `duration` becomes the members of `Hours`. */
function rowsOf<Row extends object>(table: ReportTable<Row>, rows: readonly Row[], hoursOf: HoursOf): object[] {
  const columns = columnsOf(table, 'json', true);
  return rows.map((row) => {
    const members = columns.map((column): object => {
      const { field } = column;
      const value = row[field];
      if (value === undefined) return {};
      if (column.kind !== 'hours') return { [field]: value };
      const hours = hoursOf(figureOf(row, column) ?? 0);
      return field === 'duration' ? hours : { [field]: hours };
    });
    return Object.assign({ [table.item.field]: row[table.item.field] }, ...members) as object;
  });
}

function roundedHours(length: Duration): Hours {
  return length > 0 && length < HOUR / 4 ? { hours: 0, lessThanHalf: true } : exactHours(length);
}

/** Minutes. `lessThanOne` is set when there was some time and no minute is given to it. */
function minutesOf(length: Duration): object {
  return length === SOME_TIME ? { minutes: 0, lessThanOne: true } : { minutes: tidy(length / MINUTE) };
}

function exactHours(length: Duration): Hours {
  return { hours: tidy(length / HOUR) };
}
