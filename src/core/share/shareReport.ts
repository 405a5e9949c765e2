import type { EntryLine } from '../report/measures/entryLines';
import { categoryTable } from '../report/tables/categoryColumns';
import { requesterTable } from '../report/tables/requesterColumns';
import { roundRow } from '../report/tables/reportTable';
import { roleTable } from '../report/tables/roleColumns';
import { waitTable } from '../report/tables/waitColumns';
import type { CoverageFacts } from '../report/text/coverageText';
import type { WeeklyReport } from '../report/weeklyReport';
import { type Duration, lengthOf } from '../time/span';
import { isBuiltIn } from '../taxonomy/builtIn';
import type { SectionId, ShareChoice } from './level';
import { toHalfHours, toPercent } from './rounding';
import { requestersIn, type Scrub, scrubFor } from './scrub';
import type { SharedComparison, SharedEntry, SharedReport } from './sharedReport';

interface Context {
  readonly report: WeeklyReport;
  readonly choice: ShareChoice;
  readonly scrub: Scrub;
  readonly has: (section: SectionId) => boolean;
  readonly hours: (length: Duration) => Duration;
  readonly percent: (share: number) => number;
}

/** The part of a report that the developer chose to share, rounded and scrubbed to its level. */
export function shareReport(report: WeeklyReport, choice: ShareChoice): SharedReport {
  const isRaw = choice.level === 3;
  const ticked = new Set(choice.level === 0 ? (['headline'] as const) : choice.sections);
  const typed = requestersIn(report);
  const context: Context = {
    report,
    choice,
    scrub: scrubFor(typed, isRaw ? typed : (choice.named ?? [])),
    has: (section) => ticked.has(section),
    hours: isRaw ? (length) => length : toHalfHours,
    percent: isRaw ? (share) => share : toPercent,
  };
  const [first, last] = [report.days[0], report.days.at(-1)];
  return {
    level: choice.level,
    week: report.week,
    from: first?.date ?? '',
    to: last?.date ?? '',
    headline: headlineOf(context),
    ...(report.share && sectionsOf(context)),
    scrubbed: context.scrub.scrubbed,
  };
}

/** The ticked sections. A section without data is left out, so that the report has no empty chart and no wrong zero. */
function sectionsOf(context: Context): Partial<SharedReport> {
  const { report, has, hours } = context;
  const outcomes = outcomesOf(context);
  return {
    ...(has('coverage') && report.coverage && { coverage: coverageOf(context, report.coverage) }),
    ...(has('roles') && report.totals.load > 0 && { roles: rolesOf(context) }),
    ...(has('categories') && { categories: categoriesOf(context) }),
    ...(has('outcomes') && outcomes.length > 0 && { outcomes }),
    ...(has('topics') && report.topics.length > 0 && { topics: topicsOf(context) }),
    ...(has('late-changes') && report.lateChanges.count > 0 && { lateChanges: lateChangesOf(context) }),
    ...(has('waits') && report.waits && { waits: waitsOf(context, report.waits) }),
    ...(has('requesters') && report.totals.load > 0 && { requesters: requestersOf(context) }),
    ...(has('days') && { days: daysOf(context) }),
    ...(has('flow') && report.flow.coding > 0 && { flow: flowOf(context) }),
    ...(has('comparison') && report.comparison && { comparison: comparisonOf(context, report.comparison) }),
    ...(has('out-of-hours') && { outOfHours: hours(report.outOfHours) }),
    ...(has('entries') && report.entries.length > 0 && { entries: entriesOf(context) }),
    ...(has('method') && { method: methodOf(context) }),
  };
}

function headlineOf({ report, hours, percent }: Context): SharedReport['headline'] {
  const { totals, share, roleFit, coverage, progress } = report;
  return {
    progress,
    totals: { tracked: hours(totals.tracked), load: hours(totals.load) },
    ...(share && {
      // `likely` is left out: it counts suggestions, and only the developer can judge whether they are right.
      share: { atLeast: percent(share.atLeast), atMost: percent(share.atMost) },
    }),
    roleFit: { standingIn: hours(roleFit.standingIn) },
    ...(coverage && {
      coverage: {
        grade: coverage.grade,
        ...(coverage.estimated !== undefined && { estimated: percent(coverage.estimated) }),
      },
    }),
  };
}

function coverageOf({ percent }: Context, coverage: NonNullable<WeeklyReport['coverage']>): CoverageFacts {
  const { grade, shortfalls, open, freshness, estimated, recordedDays, recordedWorkdays, workdays } = coverage;
  return {
    grade,
    shortfalls,
    open: percent(open),
    ...(freshness && { freshness: { sameDay: percent(freshness.sameDay), medianDelay: 0 } }),
    ...(estimated !== undefined && { estimated: percent(estimated) }),
    recordedDays,
    recordedWorkdays,
    workdays,
  };
}

function rolesOf({ report: { roles, roleFit }, hours, percent }: Context): SharedReport['roles'] & object {
  return {
    roles: roles.map((row) => roundRow(roleTable, row, { hours, percent })),
    roleFit: {
      standingIn: hours(roleFit.standingIn),
      shared: hours(roleFit.shared),
      mine: hours(roleFit.mine),
    },
  };
}

function categoriesOf({ report, choice, hours, percent }: Context): SharedReport['categories'] & object {
  return {
    rows: report.categories.map(({ duties: _, ...row }) => ({
      ...roundRow(categoryTable, row, { hours, percent }),
      ...(choice.level < 3 && { suggested: 0 }),
    })),
    causes: report.causes,
  };
}

function outcomesOf({ report, choice, scrub, has, hours }: Context): SharedReport['outcomes'] & object {
  return report.outcomes
    .filter(({ text }) => !choice.withoutOutcomes?.includes(text))
    .map(({ text, link, duration }) => {
      const address = has('links') ? scrub.link(link) : undefined;
      return { text: scrub.text(text), ...(address !== undefined && { link: address }), duration: hours(duration) };
    });
}

function topicsOf({ report, scrub, has, hours }: Context): SharedReport['topics'] & object {
  return report.topics.map(({ topic, category, entries, duration, requesters, document }) => {
    const link = has('links') ? scrub.link(document?.link) : undefined;
    return {
      topic: scrub.text(topic),
      category,
      entries,
      duration: hours(duration),
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

function lateChangesOf({ report: { lateChanges }, hours }: Context): SharedReport['lateChanges'] & object {
  return { ...lateChanges, duration: hours(lateChanges.duration) };
}

function waitsOf(
  { scrub, hours, percent }: Context,
  { items, effort }: NonNullable<WeeklyReport['waits']>,
): SharedReport['waits'] & object {
  return {
    items: items.map(({ id: _id, link: _link, owner, ...row }) => {
      const name = owner === undefined ? undefined : scrub.requester(owner);
      const { subject, ...figures } = roundRow(waitTable, row, { hours, percent });
      return { ...figures, subject: scrub.text(subject), ...(name !== undefined && { owner: name }) };
    }),
    effort: hours(effort),
  };
}

function requestersOf({ report: { requesters }, scrub, hours, percent }: Context): SharedReport['requesters'] & object {
  const named = requesters.named.flatMap((row) => {
    const name = scrub.requester(row.requester);
    return name === undefined ? [] : [{ ...row, requester: name }];
  });
  const unnamed =
    requesters.named.reduce((sum, one) => sum + one.duration, 0) - named.reduce((sum, one) => sum + one.duration, 0);
  return {
    named: named.map((row) => roundRow(requesterTable, row, { hours, percent })),
    other: hours(requesters.other + unnamed),
    notStated: hours(requesters.notStated),
  };
}

/** Days that are not workdays are out-of-hours data. */
function daysOf({ report, has, hours }: Context): SharedReport['days'] & object {
  return report.days
    .filter((day) => day.workday || has('out-of-hours'))
    .map(({ date, load, suggested, own, untagged, tracked }) => ({
      date,
      load: load.map(({ category, duration }) => ({ category, duration: hours(duration) })),
      suggested: hours(suggested),
      own: hours(own),
      untagged: hours(untagged),
      tracked: hours(tracked),
    }));
}

function flowOf({ report: { flow }, hours, percent }: Context): SharedReport['flow'] & object {
  const { longest, ...rest } = flow;
  return {
    ...rest,
    coding: hours(flow.coding),
    focus: flow.focus.map(({ minutes, share }) => ({ minutes, share: percent(share) })),
    ...(longest && { longest: { duration: hours(longest.duration) } }),
  };
}

function comparisonOf(
  { hours, percent }: Context,
  { verdict, twelve, rose }: NonNullable<WeeklyReport['comparison']>,
): SharedComparison {
  const { share } = twelve;
  return {
    verdict,
    weeks: twelve.weeks,
    ...(share && {
      share: { lower: percent(share.lower), median: percent(share.median), upper: percent(share.upper) },
    }),
    ...(rose && { rose: { category: rose.category, by: hours(rose.by) } }),
  };
}

function entriesOf(context: Context): SharedEntry[] {
  return context.report.entries
    .flatMap((entry) => entry.pieces.map((piece) => entryOf(context, entry, piece)))
    .filter(({ date }) => context.has('out-of-hours') || context.report.days.find((day) => day.date === date)?.workday);
}

function entryOf(
  { report, choice, scrub, has, hours }: Context,
  entry: EntryLine,
  piece: EntryLine['pieces'][number],
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
    duration: hours(lengthOf(piece)),
    ...(requester !== undefined && { requester }),
    ...(entry.topic !== undefined && { topic: scrub.text(entry.topic) }),
    ...(entry.outcome !== undefined &&
      !choice.withoutOutcomes?.includes(entry.outcome.trim()) && { outcome: scrub.text(entry.outcome) }),
    ...(link !== undefined && { link }),
    ...(has('notes') && entry.note !== undefined && { note: scrub.text(entry.note) }),
  };
}

function methodOf({
  report: { method, zone, totals, coverage },
  hours,
  percent,
}: Context): SharedReport['method'] & object {
  return {
    method: {
      ...method,
      paused: hours(method.paused),
      ...(method.noRecord !== undefined && { noRecord: hours(method.noRecord) }),
    },
    zone,
    totals: {
      tracked: hours(totals.tracked),
      measured: hours(totals.measured),
      offEditor: hours(totals.offEditor),
    },
    ...(coverage && {
      coverage: {
        open: percent(coverage.open),
        ...(coverage.estimated !== undefined && { estimated: percent(coverage.estimated) }),
      },
    }),
  };
}
