import assert from 'node:assert/strict';
import { StoreError } from '../../../src/core/store/storeError';
import { untilFree } from '../../../src/store/patientStore';

/** What the rest of the machine does to a window that it does not let run for this long, in milliseconds. */
function standStill(time: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, time);
}

describe('Whoever waits for a file that another program holds', () => {
  let attempts: number;

  beforeEach(() => {
    attempts = 0;
  });

  /** Finds the file held at so many attempts; each of the first of them takes longer than a second. */
  const heldFor = (held: number, slow: number) => () => {
    attempts++;
    if (attempts <= slow) standStill(1100);
    if (attempts <= held) throw new StoreError('busy', '/data/load.db');
    return 'stored';
  };

  it('gets it, though the machine allowed only a few attempts in the first second', async () => {
    assert.equal(await untilFree(heldFor(5, 1)), 'stored');
  });

  it('is refused after a second with many attempts', async () => {
    await assert.rejects(untilFree(heldFor(Number.POSITIVE_INFINITY, 0)), { reason: 'busy' });
    assert.ok(attempts >= 20, `${attempts} attempts`);
  });
});
