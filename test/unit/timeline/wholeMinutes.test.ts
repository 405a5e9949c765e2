import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { formatElapsed } from '../../../src/core/time/formatElapsed';
import { HOUR, MINUTE, SECOND } from '../../../src/core/time/span';
import { wholeMinutes } from '../../../src/core/timeline/wholeMinutes';
import { holdsForAll } from '../../support/property';

const states = ['confirmed', 'suggested', 'own', 'untagged'] as const;
const length = fc.oneof(fc.constant(0), fc.nat(10 * HOUR));
const totals = fc
  .record({ confirmed: length, suggested: length, own: length, untagged: length, excluded: length })
  .map((parts) => ({ ...parts, tracked: parts.confirmed + parts.suggested + parts.own + parts.untagged }));
const growing = fc.constantFrom(...states, 'excluded' as const, undefined);
const minutesOf = (one: number): number => Math.floor(one / MINUTE);

describe('The minutes of the states of a day', () => {
  it('add up to the minutes tracked, each rounded down or up', () => {
    holdsForAll(
      fc.property(totals, growing, (exact, last) => {
        const shown = wholeMinutes(exact, last);
        assert.equal(formatElapsed(shown.tracked), formatElapsed(exact.tracked));
        assert.equal(
          states.reduce((sum, state) => sum + minutesOf(shown[state]), 0),
          minutesOf(shown.tracked),
        );
        for (const state of states) {
          assert.ok(Math.abs(minutesOf(shown[state]) * MINUTE - exact[state]) < MINUTE, state);
          assert.equal(shown[state] > 0, exact[state] > 0, state);
        }
      }),
    );
  });

  it('do not change for a state that has ended while another one grows', () => {
    const before = { confirmed: 70 * MINUTE + 40 * SECOND, suggested: 0, own: 90 * SECOND, untagged: 50 * SECOND };
    const shownAfter = (seconds: number) => {
      const own = before.own + seconds * SECOND;
      const tracked = before.confirmed + own + before.untagged;
      const { confirmed, untagged } = wholeMinutes({ ...before, own, tracked, excluded: 0 }, 'own');
      return { confirmed, untagged };
    };
    for (let seconds = 0; seconds < 180; seconds += 15) assert.deepEqual(shownAfter(seconds), shownAfter(0));
  });
});
