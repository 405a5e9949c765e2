import assert from 'node:assert/strict';
import { figuresOfKnownWeeks } from '../../support/weeks/scored';

describe('Three weeks whose truth is known', () => {
  for (const { name, value, unit, atLeast = 0, atMost = Number.POSITIVE_INFINITY } of figuresOfKnownWeeks()) {
    it(`have a ${name} within its bound`, () => {
      assert.ok(value >= atLeast && value <= atMost, `${value} ${unit}, accepted: ${atLeast} to ${atMost}`);
    });
  }
});
