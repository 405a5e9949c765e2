import assert from 'node:assert/strict';
import { array, nat, property } from 'fast-check';
import { follow, newReplay, recordedBy, type Replay } from '../../../src/core/trace/replay';
import { randomTrace } from './randomTrace';
import { holdsForAll } from '../../support/property';

describe('A replay that is stopped, saved and continued', () => {
  it('has the same result as one that is not stopped, wherever the stops are', () => {
    holdsForAll(
      property(randomTrace(), array(nat(120), { maxLength: 6, size: 'max' }), ({ header, lines }, cuts) => {
        const whole = newReplay();
        let cut: Replay = newReplay();
        lines.forEach((line, index) => {
          follow(whole, header, line);
          if (cuts.includes(index)) cut = structuredClone(cut);
          follow(cut, header, line);
        });
        assert.deepEqual(recordedBy(cut), recordedBy(whole));
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });
});
