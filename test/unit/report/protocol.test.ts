import assert from 'node:assert/strict';
import { readToHost, readToPage } from '../../../src/core/report/page/protocol';
import { tenths } from '../../../src/core/report/shown/grain';
import { shownReport } from '../../../src/core/report/shown/shownReport';
import { parseWeekArgument } from '../../../src/core/report/weekArgument';
import { weekReady } from '../../../src/core/report/weekReady';
import { fixtureWeeks } from './support/fixtureWeeks';
import { weekBook } from './support/weekBook';

describe('Messages between host and page', () => {
  it('carry the report of every fixture week unchanged', () => {
    for (const make of Object.values(fixtureWeeks)) {
      const report = shownReport(make(), tenths);
      const message = { type: 'report' as const, report, pinned: true, readOnly: false, comparing: true };
      assert.deepEqual(readToPage(structuredClone(message)), message);
    }
  });

  it('are ignored when they have no known form', () => {
    const strays: unknown[] = [
      undefined,
      'ready',
      {},
      { type: 'run', command: 'x' },
      { type: 'show', week: 'next' },
      { type: 'edit' },
      { type: 'edit', entry: '' },
      { type: 'edit', entry: { toString: 'x' } },
      { type: 'share', week: '2026-W4' },
    ];
    for (const stray of strays) assert.equal(readToHost(stray), undefined, JSON.stringify(stray));
  });

  it('are ignored by the page when a number is not valid', () => {
    const busy = fixtureWeeks['busy']?.();
    assert.ok(busy);
    const report = shownReport(busy, tenths);
    const state = { pinned: false, readOnly: false, comparing: false };
    assert.ok(readToPage({ type: 'report', report, ...state }));
    for (const tracked of [Number.NaN, -1, Number.POSITIVE_INFINITY, '1']) {
      const totals = { ...report.totals, tracked };
      const message: unknown = { type: 'report', report: { ...report, totals }, ...state };
      assert.equal(readToPage(message), undefined, String(tracked));
    }
  });

  it('carry each request of the page', () => {
    const ready = { type: 'ready', filled: true, zone: 'America/Argentina/Buenos_Aires' };
    assert.deepEqual(readToHost(ready), ready);
    assert.equal(readToHost({ ...ready, zone: '<b>' }), undefined);
    assert.deepEqual(readToHost({ type: 'show', week: '2026-W48' }), { type: 'show', week: '2026-W48' });
    assert.deepEqual(readToHost({ type: 'leave', week: '2026-W48' }), { type: 'leave', week: '2026-W48' });
    assert.deepEqual(readToHost({ type: 'edit', entry: 'e1', more: 1 }), { type: 'edit', entry: 'e1' });
  });
});

describe('The week argument of a command', () => {
  it('is accepted as an ISO week and refused in any other form', () => {
    assert.equal(parseWeekArgument(undefined), undefined);
    assert.equal(parseWeekArgument('2026-W47'), '2026-W47');
    for (const wrong of ['47', '2026-47', 47, null, {}]) {
      assert.throws(() => parseWeekArgument(wrong), { name: 'InputError', field: 'week' });
    }
  });
});

describe('The announcement of a finished week', () => {
  const book = weekBook('2026-W48');

  it('is about the week that ended last, until the developer saw its report', () => {
    assert.equal(weekReady(book.calendar, book.at('Mon 00:00'), undefined), '2026-W47');
    assert.equal(weekReady(book.calendar, book.at('Sun 23:00'), '2026-W46'), '2026-W47');
    assert.equal(weekReady(book.calendar, book.at('Mon 09:00'), '2026-W47'), undefined);
  });

  it('compares weeks correctly across the end of a year', () => {
    const first = weekBook('2027-W01');
    assert.equal(weekReady(first.calendar, first.at('Tue 09:00'), '2026-W52'), '2026-W53');
    assert.equal(weekReady(first.calendar, first.at('Tue 09:00'), '2026-W53'), undefined);
  });
});
