import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { nextStop, snap, type StopRule, stops } from '../../../src/core/day/stops';
import { HOUR, MINUTE, SECOND } from '../../../src/core/time/span';
import { holdsForAll } from '../../support/property';

const nine = 9 * HOUR;
const rule: StopRule = {
  edges: [nine + 2 * MINUTE + 13 * SECOND, nine + 31 * MINUTE],
  limits: { start: nine, end: nine + HOUR },
  step: 5 * MINUTE,
  reach: 2.5 * MINUTE,
};
const minutes = (at: number) => (at - nine) / MINUTE;

/** Edges anywhere in two days, limits of up to a day, and a reach of up to five minutes. */
const rules = fc
  .record({
    edges: fc.array(fc.integer({ min: 0, max: 48 * HOUR }), { maxLength: 40 }),
    start: fc.integer({ min: 0, max: 24 * HOUR }),
    length: fc.integer({ min: 0, max: 24 * HOUR }),
    reach: fc.integer({ min: 1, max: 5 * MINUTE }),
  })
  .map(
    ({ edges, start, length, reach }): StopRule => ({
      edges,
      limits: { start, end: start + length },
      step: 5 * MINUTE,
      reach,
    }),
  );
const instants = fc.integer({ min: -HOUR, max: 50 * HOUR });

describe('the stops of a stretch', () => {
  it('are the limits, the measured edges and every fifth minute that is not close to an edge', () => {
    assert.deepEqual(stops(rule).slice(0, 4).map(minutes), [0, 2 + 13 / 60, 5, 10]);
    assert.deepEqual(
      stops(rule)
        .map(minutes)
        .filter((minute) => minute >= 25 && minute <= 40),
      [25, 31, 35, 40],
    );
  });

  it('are sorted, lie in the limits and contain every edge there, whatever the edges are', () => {
    holdsForAll(
      fc.property(rules, (any) => {
        const all = stops(any);
        const { start, end } = any.limits;
        assert.deepEqual(
          all,
          [...new Set(all)].toSorted((a, b) => a - b),
        );
        assert.ok(all.every((stop) => stop >= start && stop <= end));
        assert.ok(any.edges.filter((edge) => edge >= start && edge <= end).every((edge) => all.includes(edge)));
      }),
    );
  });
});

describe('snapping an end of a stretch', () => {
  it('takes an edge that is closer than the reach, to the millisecond', () => {
    assert.equal(snap(nine + 3 * MINUTE, rule), nine + 2 * MINUTE + 13 * SECOND);
    assert.equal(snap(nine + 29 * MINUTE, rule), nine + 31 * MINUTE);
  });

  it('stays within the limits', () => {
    assert.equal(snap(0, rule), nine);
    assert.equal(snap(20 * HOUR, rule), nine + HOUR);
  });

  it('gives a stop, and the same one when it is done again', () => {
    holdsForAll(
      fc.property(rules, instants, (any, at) => {
        const once = snap(at, any);
        assert.ok(stops(any).includes(once));
        assert.equal(snap(once, any), once);
      }),
    );
  });

  it('moves an instant in the limits by no more than a step', () => {
    holdsForAll(
      fc.property(rules, fc.double({ min: 0, max: 1, noNaN: true }), (any, share) => {
        const { start, end } = any.limits;
        const at = Math.round(start + share * (end - start));
        assert.ok(Math.abs(snap(at, any) - at) <= any.step);
      }),
    );
  });
});

describe('the next stop', () => {
  it('is at least a minute away, so that edges that are close together take one step', () => {
    const close = { ...rule, edges: [nine + 10 * SECOND, nine + 20 * SECOND, nine + 61 * SECOND] };
    assert.equal(nextStop(nine, 1, close), nine + 61 * SECOND);
    assert.equal(nextStop(nine + 61 * SECOND, -1, close), nine);
  });

  it('is the limit at the end of the day', () => {
    assert.equal(nextStop(nine + HOUR, 1, rule), nine + HOUR);
    assert.equal(nextStop(nine, -1, rule), nine);
  });

  it('reaches both limits from anywhere, and comes back past where it began', () => {
    holdsForAll(
      fc.property(rules, fc.double({ min: 0, max: 1, noNaN: true }), (any, share) => {
        const { start, end } = any.limits;
        const from = Math.round(start + share * (end - start));
        let at = from;
        for (let steps = 0; at < end; steps++) {
          const next = nextStop(at, 1, any);
          assert.ok(next > at && steps < 2000);
          at = next;
        }
        for (let steps = 0; at > start; steps++) {
          const next = nextStop(at, -1, any);
          assert.ok(next < at && steps < 2000);
          at = next;
        }
      }),
      { numRuns: 20 },
    );
  });
});
