import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { largestRemainder } from '../../../src/core/rounding/largestRemainder';
import { HOUR } from '../../../src/core/time/span';
import { holdsForAll } from '../../support/property';

const sum = (figures: readonly number[]): number => figures.reduce((total, one) => total + one, 0);

describe('The method of the largest remainder', () => {
  it('gives 1.3 h, 1.3 h and 1.4 h as 1.5, 1.0 and 1.5 of 4.0 h, as docs/report.md says', () => {
    const parts = [1.3, 1.3, 1.4].map((hours) => hours * HOUR);
    assert.deepEqual(largestRemainder(parts, HOUR / 2, 8), [3, 2, 3]);
  });

  it('gives five parts of 12 minutes as two half hours and three times less than one', () => {
    const parts = Array.from({ length: 5 }, () => HOUR / 5);
    assert.deepEqual(largestRemainder(parts, HOUR / 2, 2), [1, 1, 0, 0, 0]);
  });

  it('rounds each part down or up, to the total, with no larger remainder left out', () => {
    const parts = fc.array(fc.integer({ min: 0, max: 20 * HOUR }), { minLength: 1, maxLength: 20 });
    holdsForAll(
      fc.property(parts, fc.constantFrom(HOUR / 2, HOUR / 10, 7), fc.boolean(), (lengths, unit, up) => {
        const exact = sum(lengths) / unit;
        const total = up ? Math.ceil(exact) : Math.floor(exact);
        const units = largestRemainder(lengths, unit, total);
        assert.equal(sum(units), total);
        const raised = lengths.filter((length, index) => (units[index] ?? 0) > Math.floor(length / unit));
        const others = lengths.filter((length, index) => (units[index] ?? 0) === Math.floor(length / unit));
        assert.equal(raised.length + others.length, lengths.length);
        const least = Math.min(Number.POSITIVE_INFINITY, ...raised.map((length) => length % unit));
        assert.ok(others.every((length) => length % unit <= least));
      }),
    );
  });
});
