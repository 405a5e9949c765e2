import assert from 'node:assert/strict';
import type { DutyEntry } from '../../../src/core/records/dutyEntry';
import { endedMonth, missingOutcomes } from '../../../src/core/review/missingOutcomes';
import { HOUR } from '../../../src/core/time/span';

const calendar = { zone: 'Europe/Berlin', dayStartsAt: 0, weekStartsOn: 1 };

const entry = (id: string, from: number, to: number, more: Partial<DutyEntry> = {}): DutyEntry => ({
  ...{ id, start: from * HOUR, end: to * HOUR, zone: 'UTC', category: 'support', createdAt: 0 },
  ...{ duration: 'measured', provenance: 'manual-live' },
  ...more,
});

describe('The last month', () => {
  it('is the calendar month before the current one, with its local days', () => {
    const month = endedMonth(calendar, Date.UTC(2026, 10, 1, 12));
    assert.equal(month.id, '2026-10');
    assert.deepEqual(
      [month.span.start, month.span.end].map((at) => new Date(at).toISOString()),
      ['2026-09-30T22:00:00.000Z', '2026-10-31T23:00:00.000Z'],
    );
  });

  it('does not include the current month before its last day is over', () => {
    assert.equal(endedMonth(calendar, Date.UTC(2026, 9, 31, 22, 59)).id, '2026-09');
  });
});

describe('Entries without an outcome', () => {
  it('are load entries in the range, the longest first', () => {
    const entries = [
      entry('short', 1, 2),
      entry('long', 2, 6),
      entry('has outcome', 6, 20, { outcome: 'Mobile could ship' }),
      entry('own', 20, 40, { category: 'own' }),
      entry('reaches in', 47, 60),
    ];
    assert.deepEqual(
      missingOutcomes(entries, { start: 0, end: 48 * HOUR }, 100 * HOUR).map(({ id }) => id),
      ['long', 'short', 'reaches in'],
    );
  });
});
