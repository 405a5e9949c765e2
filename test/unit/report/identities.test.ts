import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { figuresOf, weekFigures } from '../../../src/core/report/comparison/weekFigures';
import { type WeeklyReport, weeklyReportSchema } from '../../../src/core/report/weeklyReport';
import { lengthOf } from '../../../src/core/time/span';
import type { Segment } from '../../../src/core/timeline/segment';
import * as v from 'valibot';
import { holdsForAll } from '../../support/property';
import { randomWeek, reportOf } from './support/randomWeek';

const sum = (lengths: readonly number[]): number => lengths.reduce((total, one) => total + one, 0);
const holds = (property: (made: { report: WeeklyReport; segments: Segment[] }) => void): void =>
  holdsForAll(
    fc.property(randomWeek, (raw) => property(reportOf(raw))),
    { numRuns: 150 },
  );

describe('Identities of the weekly report, for any recording', () => {
  it('C + S + M + U is T, and A + O is T', () => {
    holds(({ report: { totals } }) => {
      assert.equal(totals.confirmed + totals.suggested + totals.own + totals.untagged, totals.tracked);
      assert.equal(totals.measured + totals.offEditor, totals.tracked);
    });
  });

  it('M1 is at most M1b, which is at most M1c, which is at most 1', () => {
    holds(({ report: { share } }) => {
      if (!share) return;
      assert.ok(share.atLeast <= share.likely && share.likely <= share.atMost && share.atMost <= 1);
    });
  });

  it('suggestions use only untagged time and change no other number', () => {
    const open = { suggested: 0, untagged: 0 };
    /** The report without the numbers that distinguish suggested from untagged time. */
    const firm = ({ totals, share, categories, days, ...report }: WeeklyReport) => ({
      ...report,
      totals: { ...totals, ...open, suggestedLoad: 0 },
      share: share && { ...share, likely: 0 },
      categories: categories.map((row) => ({ ...row, suggested: 0 })),
      days: days.map(({ ribbon: _ribbon, ...day }) => ({ ...day, ...open })),
    });
    let suggested = 0;
    holdsForAll(
      fc.property(randomWeek, (raw) => {
        const [without, having] = [false, true].map((suggests) => reportOf({ ...raw, suggests }).report);
        assert.ok(without && having);
        assert.deepEqual(firm(having), firm(without));
        assert.equal(having.totals.suggested + having.totals.untagged, without.totals.untagged);
        suggested += having.totals.suggested;
      }),
      { numRuns: 150 },
    );
    assert.ok(suggested > 0);
  });

  it('the figures for comparison from the records are equal to those from the report', () => {
    holdsForAll(
      fc.property(randomWeek, (raw) => {
        const { report, input } = reportOf(raw);
        assert.deepEqual(figuresOf(input), weekFigures(report));
      }),
      { numRuns: 150 },
    );
  });

  it('categories, roles, role fits, requesters and entries each sum to L_C', () => {
    holds(({ report }) => {
      const { load } = report.totals;
      const { named, other, notStated } = report.requesters;
      assert.equal(sum(report.categories.map((row) => row.duration)), load);
      assert.equal(sum(report.roles.map((row) => row.duration)), load);
      assert.equal(report.roleFit.standingIn + report.roleFit.shared + report.roleFit.mine, load);
      assert.equal(sum(named.map((row) => row.duration)) + other + notStated, load);
      assert.equal(sum(report.entries.flatMap((one) => one.pieces.map(lengthOf))), load);
    });
  });

  it('the seven days sum to T, and the parts of each day sum to that day', () => {
    holds(({ report }) => {
      assert.equal(report.days.length, 7);
      assert.equal(sum(report.days.map((day) => day.tracked)), report.totals.tracked);
      for (const day of report.days) {
        const load = sum(day.load.map((part) => part.duration));
        assert.equal(load + day.suggested + day.own + day.untagged, day.tracked);
      }
    });
  });

  it('no piece of an entry crosses the bounds of its day', () => {
    holds(({ report }) => {
      const days = new Map(report.days.map((day) => [day.date, day]));
      for (const piece of report.entries.flatMap((one) => one.pieces)) {
        const day = days.get(piece.date);
        assert.ok(day && piece.start >= day.start && piece.end <= day.end);
      }
    });
  });

  it('every number is finite, and the report is unchanged after JSON and its schema', () => {
    holds(({ report }) => {
      assert.deepEqual(v.parse(weeklyReportSchema, JSON.parse(JSON.stringify(report))), report);
    });
  });
});
