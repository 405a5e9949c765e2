import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Activity } from '../../../src/core/activity/activity';
import type { DutyEntry } from '../../../src/core/records/dutyEntry';
import { categoryOf } from '../../../src/core/taxonomy/lookup';
import { taxonomy } from '../../../src/core/taxonomy/taxonomy';
import type { ReportInput } from '../../../src/core/report/input/reportInput';
import { figuresOf, weekFigures } from '../../../src/core/report/comparison/weekFigures';
import { weeklyReport, type WeeklyReport, weeklyReportSchema } from '../../../src/core/report/weeklyReport';
import { type Calendar, weekOf } from '../../../src/core/time/calendar';
import { lengthOf, MINUTE } from '../../../src/core/time/span';
import { timeline } from '../../../src/core/timeline/timeline';
import type { Segment } from '../../../src/core/timeline/segment';
import * as v from 'valibot';
import { holdsForAll } from '../../support/property';

const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC'];
const ids = [
  ...taxonomy.categories.flatMap((category) => [category.id, ...category.duties.map((duty) => duty.id)]),
  ...taxonomy.own,
  ...taxonomy.excluded,
];

/** A span in minutes from the start of a week, with one day before and one day after the week. */
const span = fc
  .tuple(fc.integer({ min: -1440, max: 8 * 1440 }), fc.integer({ min: 1, max: 300 }))
  .map(([start, length]) => ({ start: start * MINUTE, end: (start + length) * MINUTE }));

const entry = fc.record({
  span,
  id: fc.constantFrom(...ids),
  requester: fc.option(fc.constantFrom('Mobile', 'mobile', 'QA', ' ', '')),
  delay: fc.integer({ min: 0, max: 3000 }),
  estimated: fc.boolean(),
});

const activity = fc.record({
  span,
  kind: fc.constantFrom('edit', 'read', 'debug' as const),
  fileClass: fc.constantFrom('source', 'documentation', 'other' as const),
  window: fc.constantFrom('w1', 'w2'),
  branch: fc.constantFrom('main', 'docs/guide', 'hotfix/rounding'),
});

const recorded = fc.record({
  zone: fc.constantFrom(...zones),
  week: fc.constantFrom('2026-W48', '2026-W13', '2026-W44', '2026-W14', '2027-W01'),
  weekStartsOn: fc.constantFrom(1, 6, 7),
  dayStartsAt: fc.constantFrom(0, 240),
  entries: fc.array(entry, { maxLength: 25 }),
  activities: fc.array(activity, { maxLength: 25 }),
  suggests: fc.boolean(),
});

type Recorded = typeof recorded extends fc.Arbitrary<infer T> ? T : never;

function made(raw: Recorded): { report: WeeklyReport; segments: Segment[]; input: ReportInput } {
  const calendar: Calendar = raw;
  const week = weekOf(calendar, raw.week);
  const from = week.span.start;
  const entries = raw.entries.map(
    (one, index): DutyEntry => ({
      id: `e${index}`,
      start: from + one.span.start,
      end: from + one.span.end,
      zone: raw.zone,
      category: categoryOf(one.id),
      ...(one.id.includes('.') && { duty: one.id }),
      ...(one.requester !== null && { requester: one.requester }),
      duration: one.estimated ? 'estimated' : 'measured',
      provenance: 'manual-later',
      createdAt: from + one.span.end + one.delay * MINUTE,
    }),
  );
  const activities = raw.activities.map(
    (one): Activity => ({
      ...one,
      start: from + one.span.start,
      end: from + one.span.end,
      project: 'p',
      evidence: [from + one.span.start],
    }),
  );
  const now = week.span.end;
  const suggesting = raw.suggests ? { decisions: [], settled: 5 * MINUTE } : undefined;
  const segments = timeline({ activities, entries, pauses: [] }, calendar, week.span, now, suggesting);
  const input = { week, calendar, segments, entries, activities, taxonomy, now };
  return { segments, input, report: weeklyReport(input) };
}

const sum = (lengths: readonly number[]): number => lengths.reduce((total, one) => total + one, 0);
const holds = (property: (made: { report: WeeklyReport; segments: Segment[] }) => void): void =>
  holdsForAll(
    fc.property(recorded, (raw) => property(made(raw))),
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
      fc.property(recorded, (raw) => {
        const [without, having] = [false, true].map((suggests) => made({ ...raw, suggests }).report);
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
      fc.property(recorded, (raw) => {
        const { report, input } = made(raw);
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
