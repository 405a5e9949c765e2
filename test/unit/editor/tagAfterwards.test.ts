import assert from 'node:assert/strict';
import { MINUTE } from '../../../src/core/time/span';
import type { DayRow } from '../../../src/core/timeline/dayRows';
import { freeSpans } from '../../../src/editor/entry/entryInput';

const at = (minute: number) => Date.UTC(2026, 10, 23, 13) + minute * MINUTE;
const span = (from: number, to: number) => ({ start: at(from), end: at(to) });

describe('The free time of several rows of a day', () => {
  it('is merged into as few spans as possible, measured if without gaps, and excludes entries and pauses', () => {
    const suggestion = { ...span(40, 60), category: 'documentation', reasons: [] };
    const rows: DayRow[] = [
      { type: 'suggestion', state: 'suggested', suggestion, ...span(40, 60) },
      { type: 'segment', state: 'own', ...span(0, 10) },
      { type: 'gap', ...span(10, 25) },
      { type: 'duty', state: 'confirmed', category: 'support', entry: 'e', ...span(25, 30) },
      { type: 'paused', ...span(30, 35) },
    ];
    assert.deepEqual(freeSpans(rows.slice(1, 2)), [{ ...span(0, 10), duration: 'measured' }]);
    assert.deepEqual(freeSpans(rows), [span(0, 25), { ...span(40, 60), duration: 'measured', proposed: suggestion }]);
  });
});
