import assert from 'node:assert/strict';
import { CellRuns } from '../../../src/editor/signals/cellRuns';

const going = {};
const done = { success: true, timing: { startTime: 1, endTime: 2 } };
const [first, second] = [{}, {}];

describe('runs of notebook cells', () => {
  it('takes the first for an act and its going on for none', () => {
    const runs = new CellRuns();
    assert.equal(runs.isBegun(first, going, 0), true);
    assert.equal(runs.isBegun(first, going, 500), false);
    assert.equal(runs.isBegun(first, done, 60_000), false);
  });

  it('takes the cells that follow by themselves for no act', () => {
    const runs = new CellRuns();
    runs.isBegun(first, going, 0);
    runs.isBegun(first, done, 60_000);
    assert.equal(runs.isBegun(second, going, 60_020), false);
  });

  it('takes a run after a rest for an act again', () => {
    const runs = new CellRuns();
    runs.isBegun(first, going, 0);
    runs.isBegun(first, done, 1000);
    assert.equal(runs.isBegun(first, going, 5000), true);
  });

  it('takes a cell that is started while another runs for one that waits', () => {
    const runs = new CellRuns();
    runs.isBegun(first, going, 0);
    assert.equal(runs.isBegun(second, going, 5000), false);
  });
});
