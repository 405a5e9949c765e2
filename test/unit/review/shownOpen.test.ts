import assert from 'node:assert/strict';
import { shownOpen } from '../../../src/core/review/shownOpen';
import { MINUTE, SECOND } from '../../../src/core/time/span';

const from = (minute: number, seconds: number) => ({
  start: minute * MINUTE,
  end: minute * MINUTE + seconds * SECOND,
});

describe('The lengths that a review shows', () => {
  it('add up to what its heading says is open, with the short absences', () => {
    const rows = [
      { kind: 'editor' as const, ...from(0, 290) },
      { kind: 'away' as const, ...from(20, 610) },
    ];
    const shown = shownOpen({
      rows,
      rest: [{ kind: 'editor', ...from(40, 150) }],
      short: [from(60, 190), from(70, 55)],
    });
    assert.deepEqual(
      [shown.open, ...shown.rows, shown.rest, shown.short].map((length) => length / MINUTE),
      [21, 5, 10, 2, 4],
    );
  });

  it('are zero when nothing is open', () => {
    assert.deepEqual(shownOpen({ rows: [], rest: [], short: [] }), { open: 0, rows: [], rest: 0, short: 0 });
  });
});
