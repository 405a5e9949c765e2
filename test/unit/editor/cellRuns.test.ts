import assert from 'node:assert/strict';
import { CellRuns } from '../../../src/editor/signals/cellRuns';

const going = {};
const done = { success: true, timing: { startTime: 1, endTime: 2 } };
const [first, second] = [{}, {}];

describe('Runs of notebook cells', () => {
  it('count as started by a person once, and not again while the cell runs and ends', () => {
    const runs = new CellRuns();
    assert.equal(runs.isBegun(first, going, 0), true);
    assert.equal(runs.isBegun(first, going, 500), false);
    assert.equal(runs.isBegun(first, done, 60_000), false);
  });

  it('do not count as started by a person when a queued cell starts after another one ended', () => {
    const runs = new CellRuns();
    runs.isBegun(first, going, 0);
    runs.isBegun(first, done, 60_000);
    assert.equal(runs.isBegun(second, going, 60_020), false);
  });

  it('count as started by a person again some seconds after the last run ended', () => {
    const runs = new CellRuns();
    runs.isBegun(first, going, 0);
    runs.isBegun(first, done, 1000);
    assert.equal(runs.isBegun(first, going, 5000), true);
  });

  it('do not count as started by a person while another cell runs', () => {
    const runs = new CellRuns();
    runs.isBegun(first, going, 0);
    assert.equal(runs.isBegun(second, going, 5000), false);
  });
});
