import assert from 'node:assert/strict';
import { totalLength } from '../../../src/core/time/span';
import { selectEntries } from '../../../src/webview/parts/selection';
import { busyBook } from '../report/support/fixtureWeeks';

describe('The entries of a selection', () => {
  const report = busyBook().report();
  const sum = (selection: Parameters<typeof selectEntries>[1]): number =>
    totalLength(selectEntries(report.entries, selection).flatMap(({ pieces }) => pieces));

  it('sum to the hours of each category', () => {
    for (const { category, duration } of report.categories) assert.equal(sum({ category }), duration, category);
  });

  it('sum to the hours of each role', () => {
    for (const { role, duration } of report.roles) assert.equal(sum({ role }), duration, role);
  });

  it('sum to the hours of each requester, with any spelling of the name', () => {
    for (const { requester, duration } of report.requesters.named) {
      assert.equal(sum({ requester: requester.toUpperCase() }), duration, requester);
    }
  });

  it('sum to the hours of each outcome line', () => {
    for (const { text, duration } of report.outcomes) assert.equal(sum({ outcome: text }), duration, text);
  });

  it('are those of a topic with any spelling, and all entries when the selection is empty', () => {
    assert.equal(selectEntries(report.entries, { topic: 'PAGINATION' }).length, 3);
    assert.equal(sum({}), report.totals.load);
  });

  it('sum to the load of each day', () => {
    for (const { date, load } of report.days) {
      assert.equal(
        sum({ date }),
        load.reduce((total, part) => total + part.duration, 0),
        date,
      );
    }
  });
});
