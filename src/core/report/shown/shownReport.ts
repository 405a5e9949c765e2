import { type Duration, MINUTE } from '../../time/span';
import { allowShares } from '../measures/loadShare';
import type { Resumption } from '../measures/resumption';
import type { WeeklyReport } from '../weeklyReport';
import { type Grain, LONG } from './grain';
import { nearestLength, nearestShare, shownLength, shownParts, shownShares } from './figures';
import { compositionOf } from './composition';
import { type ShownWeek, shownWeek } from './shownWeek';
import { shownRoles } from './shownRoles';
import { piecesOf, ribbonsOf } from './shownPieces';
import type { ShownReport } from './shownReportSchema';

/** The report as it is shown in `grain`. */
export function shownReport(report: WeeklyReport, grain: Grain): ShownReport {
  const week = shownWeek(report, grain.hours);
  const lengths = lengthsOf(report, week, grain);
  const { coverage: _, ...facts } = report;
  return {
    ...facts,
    ...lengths,
    ...sharesOf(report, lengths, grain),
    hasShares: allowShares(report.totals),
  };
}

/** The lengths outside the tables of the week. Those that are parts of its totals add up to them. */
function lengthsOf(report: WeeklyReport, week: ShownWeek, grain: Grain) {
  const { hours: unit, block } = grain;
  const { requesters, outcomes, outOfHours, lateChanges, waits, topics, flow, method, comparison } = report;
  const nearest = (length: Duration): Duration => nearestLength(length, unit);
  const inCategory = (id: string): Duration => week.categories.find(({ category }) => category === id)?.duration ?? 0;
  const named = requesters.named.map(({ duration }) => duration);
  const requested = shownParts([...named, requesters.other, requesters.notStated], week.totals.load, unit);
  // The outcomes are a part of the load. Together they are in the nearest unit, so they are never more than the load.
  const produced = outcomes.map(({ duration }) => duration);
  const outcomeLengths = shownParts(produced, nearest(produced.reduce((sum, one) => sum + one, 0)), unit);
  const coding = Math.min(nearest(flow.coding), week.totals.measured);
  const usual = comparison?.twelve.categories.find(({ category }) => category === comparison.rose?.category);
  return {
    ...week,
    days: ribbonsOf(report.days, week.days, unit),
    entries: piecesOf(report.entries, week.days, unit),
    requesters: {
      named: requesters.named.map((row, index) => ({ ...row, duration: requested[index] ?? 0 })),
      other: requested[named.length] ?? 0,
      notStated: requested[named.length + 1] ?? 0,
    },
    outcomes: outcomes.map((one, index) => ({ ...one, duration: outcomeLengths[index] ?? 0 })),
    outOfHours: nearest(outOfHours),
    lateChanges: { ...lateChanges, duration: inCategory('late-changes') },
    ...(waits && {
      waits: {
        items: waits.items.map((item) => ({ ...item, elapsed: nearest(item.elapsed) })),
        effort: inCategory('chasing'),
      },
    }),
    topics: topics.map((topic) => ({ ...topic, duration: nearest(topic.duration) })),
    flow: {
      ...flow,
      coding,
      ...(flow.longest && {
        // Rounded down, so that it agrees with the shares of blocks of 30, 60 and 120 minutes beside it.
        longest: {
          ...flow.longest,
          duration: shownLength(Math.floor(flow.longest.duration / block), flow.longest.duration, block),
        },
      }),
      resumption: shownResumption(flow.resumption, grain),
    },
    method: {
      ...method,
      paused: nearest(method.paused),
      ...(method.noRecord !== undefined && { noRecord: nearest(method.noRecord) }),
    },
    ...(comparison?.rose && {
      comparison: {
        ...comparison,
        rose: {
          ...comparison.rose,
          by: Math.max(1, inCategory(comparison.rose.category) - nearest(usual?.hours.median ?? 0)),
        },
      },
    }),
  };
}

/** The times back into code in whole minutes, and from two hours on in the unit of lengths, as texts print them. */
function shownResumption({ returns, median, upperQuartile }: Resumption, { hours: unit, shares }: Grain): Resumption {
  const shown = (lag: Duration): Duration =>
    shares === undefined ? lag : nearestLength(lag, lag < LONG ? MINUTE : unit);
  return {
    returns,
    ...(median !== undefined && { median: shown(median) }),
    ...(upperQuartile !== undefined && { upperQuartile: shown(upperQuartile) }),
  };
}

type Shares = Pick<ShownReport, 'composition' | 'share' | 'coverage' | 'categories' | 'flow' | 'concentration'> &
  Pick<ShownReport, 'roles' | 'roleFit'>;

/** The shares of `report`, beside the `lengths` that are shown of it. */
function sharesOf(
  report: WeeklyReport,
  lengths: Pick<WeeklyReport, 'totals' | 'categories' | 'flow'>,
  { hours, shares: scale }: Grain,
): Shares {
  const { totals, share, coverage, concentration } = report;
  const { flow } = lengths;
  const nearest = (exact: number): number => nearestShare(exact, scale);
  const composition = compositionOf(totals, lengths.totals, scale);
  const shown = share && {
    atLeast: nearest(share.atLeast),
    likely: nearest(share.likely),
    atMost: nearest(share.atMost),
  };
  const ofTracked = shownShares(
    report.categories.map(({ duration }) => duration),
    totals.tracked,
    shown?.atLeast ?? 0,
    scale,
  );
  const { requester, topic } = concentration;
  return {
    composition,
    ...(shown && { share: shown }),
    ...(coverage && {
      coverage: {
        ...coverage,
        reviewed: nearest(coverage.reviewed),
        openLength: lengths.totals.suggested + lengths.totals.untagged,
        open: Math.min(1, (composition.suggested.share ?? 0) + (composition.untagged.share ?? 0)),
        ...(coverage.freshness && {
          freshness: { ...coverage.freshness, sameDay: nearest(coverage.freshness.sameDay) },
        }),
        ...(coverage.estimated !== undefined && { estimated: nearest(coverage.estimated) }),
      },
    }),
    categories: lengths.categories.map((row, index) => ({
      ...row,
      ...(row.share !== undefined && { share: ofTracked[index] ?? 0 }),
    })),
    ...shownRoles(report, lengths.totals.load, { hours, shares: scale }),
    flow: {
      ...flow,
      // Programs of the developer are given shares and switches as they were computed.
      ...(flow.switchesPerHour !== undefined &&
        scale !== undefined && { switchesPerHour: Math.round(flow.switchesPerHour * 10) / 10 }),
      focus: flow.focus.map(({ minutes, share: part }) => ({ minutes, share: nearest(part) })),
    },
    concentration: {
      ...(requester && { requester: { ...requester, share: nearest(requester.share) } }),
      ...(topic && { topic: { ...topic, share: nearest(topic.share) } }),
    },
  };
}
