import { nearestShare } from '../report/shown/figures';
import { type Grain, halfHours, tenths, tenThousandths, thousandths } from '../report/shown/grain';
import type { ShownEntry } from '../report/shown/shownReportSchema';
import { shownReport } from '../report/shown/shownReport';
import type { ShownReport } from '../report/shown/shownReportSchema';
import type { CoverageFacts } from '../report/text/coverageText';
import type { WeeklyReport } from '../report/weeklyReport';
import { isBuiltIn } from '../taxonomy/builtIn';
import type { SectionId, ShareChoice } from './level';
import { requestersIn, type Scrub, scrubFor } from './scrub';
import type { Format } from './shareFormat';
import type { SharedComparison, SharedEntry, SharedReport } from './sharedReport';

interface Context {
  readonly report: ShownReport;
  readonly choice: ShareChoice;
  readonly grain: Grain;
  readonly scrub: Scrub;
  readonly has: (section: SectionId) => boolean;
}

/** The part of a report that the developer chose to share, rounded for the format and scrubbed to its level. */
export function shareReport(report: WeeklyReport, choice: ShareChoice, format: Format): SharedReport {
  const ticked = new Set(choice.level === 0 ? (['headline'] as const) : choice.sections);
  const typed = requestersIn(report);
  const grain = grainOf(choice, format);
  const scrub = scrubFor(typed, choice.level === 3 ? typed : (choice.named ?? []));
  const shown = shownReport({ ...report, requesters: withoutPeople(report.requesters, scrub) }, grain);
  const context: Context = { report: shown, choice, grain, scrub, has: (section) => ticked.has(section) };
  const [first, last] = [report.days[0], report.days.at(-1)];
  return {
    level: choice.level,
    week: report.week,
    from: first?.date ?? '',
    to: last?.date ?? '',
    headline: headlineOf(shown),
    // Programs are given each measure as it is.
    hasShares: format === 'json' || shown.hasShares,
    ...(report.share && sectionsOf(context)),
    scrubbed: context.scrub.scrubbed,
  };
}

/** How exact the figures are. Below L3 every format has the same. */
function grainOf({ level }: ShareChoice, format: Format): Grain {
  if (level < 3) return halfHours;
  switch (format) {
    case 'markdown':
    case 'html':
    case 'text':
      return tenths;
    case 'csv':
      return thousandths;
    case 'json':
      return tenThousandths;
    default:
      return format satisfies never;
  }
}

/** The hours of requesters whose name is not shared count as `other`. */
function withoutPeople({ named, other, notStated }: WeeklyReport['requesters'], scrub: Scrub) {
  const rows = named.map(({ requester, duration }) => ({ requester: scrub.requester(requester), duration }));
  return {
    named: rows.flatMap(({ requester, duration }) => (requester === undefined ? [] : [{ requester, duration }])),
    other: rows.reduce((sum, { requester, duration }) => sum + (requester === undefined ? duration : 0), other),
    notStated,
  };
}

/** The ticked sections. A section without data is left out, so that the report has no empty chart and no wrong zero. */
function sectionsOf(context: Context): Partial<SharedReport> {
  const { report, has } = context;
  const outcomes = outcomesOf(context);
  return {
    ...(has('coverage') && report.coverage && { coverage: coverageOf(report.coverage) }),
    ...(has('roles') && report.totals.load > 0 && { roles: { roles: report.roles, roleFit: report.roleFit } }),
    ...(has('categories') && { categories: categoriesOf(context) }),
    ...(has('outcomes') && outcomes.length > 0 && { outcomes }),
    ...(has('topics') && report.topics.length > 0 && { topics: topicsOf(context) }),
    ...(has('late-changes') && report.lateChanges.count > 0 && { lateChanges: report.lateChanges }),
    ...(has('waits') && report.waits && { waits: waitsOf(context, report.waits) }),
    ...(has('requesters') && report.totals.load > 0 && { requesters: report.requesters }),
    ...(has('days') && { days: daysOf(context) }),
    ...(has('flow') && report.flow.coding > 0 && { flow: flowOf(report) }),
    ...(has('comparison') && report.comparison && { comparison: comparisonOf(context, report.comparison) }),
    ...(has('out-of-hours') && { outOfHours: report.outOfHours }),
    ...(has('entries') && report.entries.length > 0 && { entries: entriesOf(context) }),
    ...(has('method') && { method: methodOf(report) }),
  };
}

function headlineOf({ totals, share, mostLoad, roleFit, coverage, progress }: ShownReport): SharedReport['headline'] {
  return {
    progress,
    totals: { tracked: totals.tracked, load: totals.load },
    // `likely` is left out: it counts suggestions, and only the developer can judge whether they are right.
    ...(share && { share: { atLeast: share.atLeast, atMost: share.atMost } }),
    mostLoad,
    roleFit: { standingIn: roleFit.standingIn },
    ...(coverage && {
      coverage: {
        grade: coverage.grade,
        ...(coverage.estimated !== undefined && { estimated: coverage.estimated }),
      },
    }),
  };
}

function coverageOf(coverage: NonNullable<ShownReport['coverage']>): CoverageFacts {
  const { grade, shortfalls, open, openLength, freshness, estimated, recordedDays, recordedWorkdays, workdays } =
    coverage;
  return {
    grade,
    shortfalls,
    open,
    openLength,
    ...(freshness && { freshness: { sameDay: freshness.sameDay, medianDelay: 0 } }),
    ...(estimated !== undefined && { estimated }),
    recordedDays,
    recordedWorkdays,
    workdays,
  };
}

function categoriesOf({ report, choice }: Context): SharedReport['categories'] & object {
  return {
    rows: report.categories.map(({ duties: _, ...row }) => ({ ...row, ...(choice.level < 3 && { suggested: 0 }) })),
    causes: report.causes,
  };
}

function outcomesOf({ report, choice, scrub, has }: Context): SharedReport['outcomes'] & object {
  return report.outcomes
    .filter(({ text }) => !choice.withoutOutcomes?.includes(text))
    .map(({ text, link, duration }) => {
      const address = has('links') ? scrub.link(link) : undefined;
      return { text: scrub.text(text), ...(address !== undefined && { link: address }), duration };
    });
}

function topicsOf({ report, scrub, has }: Context): SharedReport['topics'] & object {
  return report.topics.map(({ topic, category, entries, duration, requesters, document }) => {
    const link = has('links') ? scrub.link(document?.link) : undefined;
    return {
      topic: scrub.text(topic),
      category,
      entries,
      duration,
      requesters,
      ...(document && {
        document: {
          entriesBefore: document.entriesBefore,
          entriesSince: document.entriesSince,
          ...(link !== undefined && { link }),
        },
      }),
    };
  });
}

function waitsOf(
  { scrub }: Context,
  { items, effort }: NonNullable<ShownReport['waits']>,
): SharedReport['waits'] & object {
  return {
    items: items.map(({ id: _id, link: _link, owner, subject, ...figures }) => {
      const name = owner === undefined ? undefined : scrub.requester(owner);
      return { ...figures, subject: scrub.text(subject), ...(name !== undefined && { owner: name }) };
    }),
    effort,
  };
}

/** Days that are not workdays are out-of-hours data. */
function daysOf({ report, has }: Context): SharedReport['days'] & object {
  return report.days
    .filter((day) => day.workday || has('out-of-hours'))
    .map(({ date, load, suggested, own, untagged, tracked }) => ({ date, load, suggested, own, untagged, tracked }));
}

function flowOf({ flow: { longest, ...flow } }: ShownReport): SharedReport['flow'] & object {
  return { ...flow, ...(longest && { longest: { duration: longest.duration } }) };
}

function comparisonOf(
  { grain }: Context,
  { verdict, twelve, rose }: NonNullable<ShownReport['comparison']>,
): SharedComparison {
  const { share } = twelve;
  const percent = (exact: number): number => nearestShare(exact, grain.shares);
  return {
    verdict,
    weeks: twelve.weeks,
    ...(share && {
      share: { lower: percent(share.lower), median: percent(share.median), upper: percent(share.upper) },
    }),
    ...(rose && { rose: { category: rose.category, by: rose.by } }),
  };
}

function entriesOf(context: Context): SharedEntry[] {
  return context.report.entries
    .flatMap((entry) => entry.pieces.map((piece) => entryOf(context, entry, piece)))
    .filter(({ date }) => context.has('out-of-hours') || context.report.days.find((day) => day.date === date)?.workday);
}

function entryOf(
  { report, choice, scrub, has }: Context,
  entry: ShownEntry,
  piece: ShownEntry['pieces'][number],
): SharedEntry {
  const row = report.categories.find(({ category }) => category === entry.category);
  const label = row?.duties.find((one) => one.duty === entry.duty)?.label;
  const duty = label === undefined || isBuiltIn(entry.duty) ? label : scrub.text(label);
  const requester = has('requesters') && entry.requester !== undefined ? scrub.requester(entry.requester) : undefined;
  const link = has('links') ? scrub.link(entry.link) : undefined;
  return {
    date: piece.date,
    ...(has('clock-times') && { times: { start: piece.start, end: piece.end, zone: report.zone } }),
    category: row?.label ?? entry.category,
    ...(duty !== undefined && { duty }),
    duration: piece.duration,
    ...(requester !== undefined && { requester }),
    ...(entry.topic !== undefined && { topic: scrub.text(entry.topic) }),
    ...(entry.outcome !== undefined &&
      !choice.withoutOutcomes?.includes(entry.outcome.trim()) && { outcome: scrub.text(entry.outcome) }),
    ...(link !== undefined && { link }),
    ...(has('notes') && entry.note !== undefined && { note: scrub.text(entry.note) }),
  };
}

function methodOf({ method, zone, totals, coverage }: ShownReport): SharedReport['method'] & object {
  return {
    method,
    zone,
    totals: { tracked: totals.tracked, measured: totals.measured, offEditor: totals.offEditor },
    ...(coverage && {
      coverage: {
        open: coverage.open,
        openLength: coverage.openLength,
        ...(coverage.estimated !== undefined && { estimated: coverage.estimated }),
      },
    }),
  };
}
