import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { holdsForAll } from '../../support/property';
import { scaleFor } from '../../../src/webview/charts/scale';

describe('The scale of a chart', () => {
  it('has round steps with room for the highest value', () => {
    assert.deepEqual(scaleFor(8.8, 4), { top: 10, ticks: [0, 2, 4, 6, 8, 10] });
    assert.deepEqual(scaleFor(1, 4), { top: 1, ticks: [0, 0.2, 0.4, 0.6, 0.8, 1] });
    assert.deepEqual(scaleFor(0.34, 3), { top: 0.4, ticks: [0, 0.1, 0.2, 0.3, 0.4] });
    assert.deepEqual(scaleFor(0.94, 1), { top: 1, ticks: [0, 1] });
  });

  it('begins at zero, covers every value, and is never more than three times as high', () => {
    holdsForAll(
      fc.property(fc.double({ min: 0.01, max: 200, noNaN: true }), fc.integer({ min: 1, max: 6 }), (highest, count) => {
        const { top, ticks } = scaleFor(highest, count);
        assert.equal(ticks[0], 0);
        assert.ok(top >= highest * (1 - 1e-6), `${top}`);
        assert.ok(top <= highest * 3, `${top}`);
        assert.ok(ticks.length >= 2 && ticks.length <= 2 * count + 2, String(ticks));
      }),
    );
  });
});
