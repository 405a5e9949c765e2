import assert from 'node:assert/strict';
import type { Activity } from '../../../src/core/activity/activity';
import type { RuleDecision } from '../../../src/core/records/decision';
import type { DutyEntry, Pause } from '../../../src/core/records/dutyEntry';
import type { Recorded } from '../../../src/core/store/recorded';
import { HOUR, type Instant, MINUTE } from '../../../src/core/time/span';
import type { Suggesting } from '../../../src/core/timeline/suggested';
import { timeline } from '../../../src/core/timeline/timeline';

const DAY = 24 * HOUR;
const calendar = { zone: 'UTC', dayStartsAt: 0, weekStartsOn: 1 };
const first = Date.UTC(2026, 0, 1, 9);

const many = <T>(count: number, one: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => one(index));

/** Days with 60 activities, ten entries, two pauses and eight rejected suggestions each. */
function recordedOn(days: number): { recorded: Recorded; suggesting: Suggesting } {
  const mornings = many(days, (day): Instant => first + day * DAY);
  const activities = mornings.flatMap((nine) =>
    many(60, (index): Activity => {
      const start = nine + index * 6 * MINUTE;
      const fileClass = index % 20 < 10 ? 'documentation' : 'source';
      const where = { window: 'w1', project: 'p', fileClass, kind: 'edit', doc: `${index}` } as const;
      return { start, end: start + 6 * MINUTE, evidence: [start], ...where };
    }),
  );
  const entries = mornings.flatMap((nine) =>
    many(10, (index): DutyEntry => {
      const start = nine + (index * 60 + 20) * MINUTE;
      const what = { category: 'support', duration: 'measured', provenance: 'manual-live' } as const;
      return { id: `${start}`, start, end: start + 5 * MINUTE, zone: 'UTC', createdAt: start, ...what };
    }),
  );
  const pauses = mornings.flatMap((nine) =>
    many(2, (index): Pause => {
      const start = nine + (3 + index) * HOUR;
      return { id: `${start}`, start, end: start + MINUTE };
    }),
  );
  const decisions = mornings.flatMap((nine) =>
    many(8, (index): RuleDecision => {
      const start = nine + (8 + index) * HOUR;
      return { id: `${start}`, rule: 'R05', start, end: start + MINUTE, decidedAt: start, verdict: 'rejected' };
    }),
  );
  return { recorded: { activities, entries, pauses }, suggesting: { decisions, settled: 5 * MINUTE } };
}

/** Microseconds of the processor that the timeline of so many days takes: the least of three times. */
function timeOf(days: number): number {
  const { recorded, suggesting } = recordedOn(days);
  const range = { start: first, end: first + days * DAY };
  const times = many(3, () => {
    const start = process.cpuUsage();
    timeline(recorded, calendar, range, range.end, suggesting);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  });
  return Math.min(...times);
}

describe('The timeline', () => {
  it('of twenty times as many days takes about twenty times as long, and not its square', () => {
    timeOf(25);
    const ratio = timeOf(500) / timeOf(25);
    assert.ok(ratio < 50, `${ratio.toFixed(1)} times as long`);
  }).timeout(60_000);
});
