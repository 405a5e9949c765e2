import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { HOUR, lengthOf, MINUTE } from '../../../src/core/time/span';
import { dayRows } from '../../../src/core/timeline/dayRows';
import type { Segment } from '../../../src/core/timeline/segment';
import { shownLengths } from '../../../src/core/timeline/shownLengths';
import { timeIn } from '../../../src/core/timeline/timeline';
import { wholeMinutes } from '../../../src/core/timeline/wholeMinutes';
import { holdsForAll } from '../../support/property';

const states = ['confirmed', 'own', 'untagged', 'excluded'] as const;

const segments = fc
  .array(
    fc.record({
      state: fc.constantFrom(...states),
      gap: fc.constantFrom(0, 0, 90_000, 10 * MINUTE),
      length: fc.oneof(fc.integer({ min: 1, max: 3 * MINUTE }), fc.integer({ min: 1, max: HOUR })),
    }),
    { maxLength: 20 },
  )
  .map((pieces) => {
    let at = 0;
    return pieces.map(({ state, gap, length }, index): Segment => {
      const start = at + gap;
      at = start + length;
      const isTag = state === 'confirmed' || state === 'excluded';
      const tag = { category: 'support' as const, entry: `${index}` };
      return { start, end: at, state, measured: length, ...(isTag ? tag : { kind: 'edit' }) };
    });
  });

const known = { day: { span: { start: 0, end: 24 * HOUR } }, unrecorded: [], elsewhere: [] };

function shownFor(all: readonly Segment[]) {
  const now = all.at(-1)?.end ?? 0;
  const exact = {
    tracked: timeIn(all, 'confirmed', 'suggested', 'own', 'untagged'),
    suggested: 0,
    ...{ confirmed: timeIn(all, 'confirmed'), own: timeIn(all, 'own') },
    ...{ untagged: timeIn(all, 'untagged'), excluded: timeIn(all, 'excluded') },
  };
  const totals = wholeMinutes(exact, all.at(-1)?.state);
  const rows = dayRows({ ...known, segments: all }, now, 5 * MINUTE);
  return { rows, totals, lengths: shownLengths(rows, totals) };
}

describe('The lengths of the rows of a day', () => {
  it('add up to the total of their state, and each is its length rounded down or up', () => {
    holdsForAll(
      fc.property(segments, (all) => {
        const { rows, totals, lengths } = shownFor(all);
        for (const state of states) {
          const shown = rows.filter((row) => 'state' in row && row.state === state).map((row) => lengths.get(row) ?? 0);
          assert.equal(
            shown.reduce((sum, one) => sum + one, 0),
            Math.floor(totals[state] / MINUTE) * MINUTE,
          );
        }
        for (const row of rows) {
          if ('state' in row) assert.ok(Math.abs((lengths.get(row) ?? 0) - lengthOf(row)) < MINUTE);
        }
      }),
      { numRuns: 300 },
    );
  });
});
