import * as fc from 'fast-check';
import type { Activity } from '../../../../src/core/activity/activity';
import type { DutyEntry } from '../../../../src/core/records/dutyEntry';
import type { ReportContext, ReportInput } from '../../../../src/core/report/input/reportInput';
import { weeklyReport, type WeeklyReport } from '../../../../src/core/report/weeklyReport';
import { categoryOf } from '../../../../src/core/taxonomy/lookup';
import { taxonomy } from '../../../../src/core/taxonomy/taxonomy';
import { type Calendar, weekOf } from '../../../../src/core/time/calendar';
import { MINUTE } from '../../../../src/core/time/span';
import type { Segment } from '../../../../src/core/timeline/segment';
import { timeline } from '../../../../src/core/timeline/timeline';

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

/** What was recorded in a week: entries and activity at random times. */
export const randomWeek = fc.record({
  zone: fc.constantFrom(...zones),
  week: fc.constantFrom('2026-W48', '2026-W13', '2026-W44', '2026-W14', '2027-W01'),
  weekStartsOn: fc.constantFrom(1, 6, 7),
  dayStartsAt: fc.constantFrom(0, 240),
  entries: fc.array(entry, { maxLength: 25 }),
  activities: fc.array(activity, { maxLength: 25 }),
  suggests: fc.boolean(),
});

export type RandomWeek = typeof randomWeek extends fc.Arbitrary<infer T> ? T : never;

/** The report of a random week. `facets` are added to its entries, by their number. */
export function reportOf(
  raw: RandomWeek,
  known?: Partial<ReportContext>,
  facets: (index: number) => Partial<DutyEntry> = () => ({}),
): { report: WeeklyReport; segments: Segment[]; input: ReportInput } {
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
      ...facets(index),
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
  const input = { week, calendar, segments, entries, activities, taxonomy, now, ...(known && { known }) };
  return { segments, input, report: weeklyReport(input) };
}
