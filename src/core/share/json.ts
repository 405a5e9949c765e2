import { type Duration, HOUR } from '../time/span';
import { TRACE } from './rounding';
import type { SharedReport } from './sharedReport';

/** Name of the schema that ships as `media/shared-report.schema.json`. */
const SCHEMA = 'urn:invisible-load:shared-report:1';

/** Hours; `lessThanHalf` where there was time, and less than a quarter of an hour of it. */
type Hours = { readonly hours: number; readonly lessThanHalf?: true };

type HoursOf = (length: Duration) => Hours;

/** The shared report for programs: hours instead of milliseconds, nothing that is not in it on paper. */
export function toJson(report: SharedReport): string {
  return `${JSON.stringify(documentOf(report), undefined, 2)}\n`;
}

function documentOf(report: SharedReport): object {
  const hoursOf = report.level < 3 ? roundedHours : exactHours;
  const { headline, coverage, roles, categories, outcomes, topics, waits, requesters, days, flow, method } = report;
  return {
    $schema: SCHEMA,
    format: 'invisible-load/shared-report',
    version: 1,
    level: report.level,
    week: report.week,
    from: report.from,
    to: report.to,
    headline: {
      progress: headline.progress,
      recorded: hoursOf(headline.totals.tracked),
      load: hoursOf(headline.totals.load),
      standingIn: hoursOf(headline.roleFit.standingIn),
      ...(headline.share && { share: headline.share }),
      ...(headline.coverage && { grade: headline.coverage.grade }),
    },
    ...(coverage && {
      coverage: {
        grade: coverage.grade,
        shortfalls: coverage.shortfalls,
        open: coverage.open,
        ...(coverage.freshness && { taggedSameDay: coverage.freshness.sameDay }),
        ...(coverage.estimated !== undefined && { estimated: coverage.estimated }),
        recordedDays: coverage.recordedDays,
        workdays: coverage.workdays,
      },
    }),
    ...(roles && {
      roles: roles.roles.map(({ role, duration, standingIn, share }) => ({
        role,
        ...hoursOf(duration),
        standingIn: hoursOf(standingIn),
        share,
      })),
    }),
    ...(categories && {
      categories: categories.rows.map(({ category, label, duration, share, entries }) => ({
        category,
        label,
        ...hoursOf(duration),
        ...(share !== undefined && { share }),
        entries,
      })),
      causes: categories.causes,
    }),
    ...(outcomes && { outcomes: outcomes.map(({ duration, ...one }) => ({ ...one, ...hoursOf(duration) })) }),
    ...(topics && { topics: topics.map(({ duration, ...one }) => ({ ...one, ...hoursOf(duration) })) }),
    ...(report.lateChanges && {
      lateChanges: { count: report.lateChanges.count, ...hoursOf(report.lateChanges.duration) },
    }),
    ...(waits && {
      waits: {
        items: waits.items.map(({ elapsed, ...one }) => ({ ...one, elapsed: hoursOf(elapsed) })),
        effort: hoursOf(waits.effort),
      },
    }),
    ...(requesters && {
      requesters: {
        named: requesters.named.map(({ requester, duration }) => ({ requester, ...hoursOf(duration) })),
        other: hoursOf(requesters.other),
        notStated: hoursOf(requesters.notStated),
      },
    }),
    ...(days && {
      days: days.map((day) => ({
        date: day.date,
        recorded: hoursOf(day.tracked),
        own: hoursOf(day.own),
        open: hoursOf(day.untagged + day.suggested),
        load: day.load.map(({ category, duration }) => ({ category, ...hoursOf(duration) })),
      })),
    }),
    ...(flow && {
      flow: {
        coding: hoursOf(flow.coding),
        ...(flow.longest && { longestBlock: hoursOf(flow.longest.duration) }),
        focus: flow.focus,
        breaks: flow.loadBreaks,
      },
    }),
    ...(report.comparison && { comparison: comparisonOf(report.comparison, hoursOf) }),
    ...(report.outOfHours !== undefined && { outOfHours: hoursOf(report.outOfHours) }),
    ...(report.entries && { entries: report.entries.map((entry) => entryOf(entry, hoursOf)) }),
    ...(method && {
      method: {
        idleMinutes: method.method.idle / 60_000,
        zone: method.zone,
        taxonomyVersion: method.method.taxonomyVersion,
        measured: hoursOf(method.totals.measured),
        offEditor: hoursOf(method.totals.offEditor),
        paused: hoursOf(method.method.paused),
      },
    }),
  };
}

function comparisonOf({ rose, ...rest }: NonNullable<SharedReport['comparison']>, hoursOf: HoursOf): object {
  return { ...rest, ...(rose && { rose: { category: rose.category, ...hoursOf(rose.by) } }) };
}

function entryOf(
  { times, duration, ...facts }: NonNullable<SharedReport['entries']>[number],
  hoursOf: HoursOf,
): object {
  return {
    ...facts,
    ...hoursOf(duration),
    ...(times && { start: new Date(times.start).toISOString(), end: new Date(times.end).toISOString() }),
  };
}

function roundedHours(length: Duration): Hours {
  return length === TRACE ? { hours: 0, lessThanHalf: true } : exactHours(length);
}

function exactHours(length: Duration): Hours {
  return { hours: Math.round((length / HOUR) * 10_000) / 10_000 };
}
