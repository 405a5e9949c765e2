import assert from 'node:assert/strict';
import { shownOpen } from '../../../src/core/review/shownOpen';
import { MINUTE, SECOND } from '../../../src/core/time/span';

/** A row of a length in seconds. */
function row(kind: 'editor' | 'away', minute: number, seconds: number) {
  const span = { start: minute * MINUTE, end: minute * MINUTE + seconds * SECOND };
  return { kind, ...span, parts: [span], length: seconds * SECOND };
}

describe('The lengths that a review shows', () => {
  it('add up to what its heading says is open, with the short absences', () => {
    const shown = shownOpen({
      rows: [row('editor', 0, 290), row('away', 20, 610)],
      rest: [row('editor', 40, 150)],
      short: [row('away', 60, 190), row('away', 70, 55)],
    });
    assert.deepEqual(
      [shown.open, ...shown.rows, shown.sum].map((length) => length / MINUTE),
      [21, 5, 10, 6],
    );
  });

  it('are those of the parts of a row, not of the time between them', () => {
    const joined = { ...row('editor', 0, 600), length: 240 * SECOND };
    assert.deepEqual(shownOpen({ rows: [joined], rest: [], short: [] }).rows, [4 * MINUTE]);
  });

  it('are zero when nothing is open', () => {
    assert.deepEqual(shownOpen({ rows: [], rest: [], short: [] }), { open: 0, rows: [], sum: 0 });
  });
});
