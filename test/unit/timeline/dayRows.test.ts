import { type Unrecorded, unrecordedSpans } from '../../../src/core/timeline/claims';
import assert from 'node:assert/strict';
import { HOUR, MINUTE, SECOND } from '../../../src/core/time/span';
import { type DayRow, dayRows } from '../../../src/core/timeline/dayRows';
import type { Suggestion } from '../../../src/core/suggest/suggestion';
import type { Segment } from '../../../src/core/timeline/segment';

const day = { span: { start: 0, end: 24 * HOUR } };
const nine = 9 * HOUR;
const idle = 5 * MINUTE;

function segment(start: number, end: number, more: Partial<Segment> = {}): Segment {
  return { start, end, state: 'untagged', kind: 'read', project: 'billing', measured: end - start, ...more };
}

function tagged(start: number, end: number, entry = 'e1'): Segment {
  return { start, end, state: 'confirmed', category: 'documentation', entry, measured: 0 };
}

const rowsOf = (segments: readonly Segment[], unrecorded: readonly Unrecorded[], now: number, settled: number) =>
  dayRows({ day, segments, unrecorded, elsewhere: [] }, now, settled);

function shape(rows: readonly DayRow[]): string[] {
  return rows.map(({ type, start, end }) => `${type} ${(start - nine) / MINUTE}–${(end - nine) / MINUTE}`);
}

describe('dayRows', () => {
  it('returns no rows for a day without records', () => {
    assert.deepEqual(rowsOf([], [], 12 * HOUR, idle), []);
  });

  it('shows a gap between two segments, and none before the first', () => {
    const segments = [segment(nine, nine + 10 * MINUTE), segment(nine + 57 * MINUTE, nine + HOUR)];
    assert.deepEqual(shape(rowsOf(segments, [], nine + HOUR, idle)), ['segment 0–10', 'gap 10–57', 'segment 57–60']);
  });

  it('shows no gap shorter than a minute', () => {
    const segments = [segment(nine, nine + 10 * MINUTE), tagged(nine + 10 * MINUTE + 59 * SECOND, nine + HOUR)];
    assert.equal(rowsOf(segments, [], nine + HOUR, idle).length, 2);
  });

  it('shows a gap up to now only after the idle threshold has passed', () => {
    const segments = [segment(nine, nine + 10 * MINUTE)];
    assert.deepEqual(shape(rowsOf(segments, [], nine + 15 * MINUTE, idle)), ['segment 0–10']);
    assert.deepEqual(shape(rowsOf(segments, [], nine + 16 * MINUTE, idle)), ['segment 0–10', 'gap 10–16']);
  });

  it('ends the last gap at the end of the day', () => {
    const rows = rowsOf([segment(nine, nine + MINUTE)], [], 40 * HOUR, idle);
    assert.equal(rows.at(-1)?.end, day.span.end);
  });

  it('shows a pause only outside other segments, and no gap in it', () => {
    const segments = [segment(nine, nine + 10 * MINUTE), tagged(nine + 30 * MINUTE, nine + 40 * MINUTE)];
    const pause = { start: nine + 10 * MINUTE, end: nine + 50 * MINUTE };
    assert.deepEqual(shape(rowsOf(segments, [pause], nine + HOUR, idle)), [
      'segment 0–10',
      'paused 10–30',
      'duty 30–40',
      'paused 40–50',
      'gap 50–60',
    ]);
  });

  it('joins segments that are alike, and includes segments shorter than a minute', () => {
    const segments = [
      segment(nine, nine + 20 * MINUTE, { doc: 'a.md' }),
      segment(nine + 20 * MINUTE, nine + 20 * MINUTE + 30 * SECOND, { kind: 'terminal' }),
      segment(nine + 20 * MINUTE + 30 * SECOND, nine + 40 * MINUTE, { doc: 'b.md' }),
      segment(nine + 40 * MINUTE, nine + 50 * MINUTE, { kind: 'review' }),
    ];
    const rows = rowsOf(segments, [], nine + 50 * MINUTE, idle);
    assert.deepEqual(shape(rows), ['segment 0–40', 'segment 40–50']);
    assert.deepEqual(
      rows.map((row) => row.type === 'segment' && row.kind),
      ['read', 'review'],
    );
  });

  it('never joins segments of two states, of two entries or with a gap between them', () => {
    const segments = [
      segment(nine, nine + 10 * MINUTE),
      segment(nine + 10 * MINUTE, nine + 20 * MINUTE, { state: 'own' }),
      segment(nine + 25 * MINUTE, nine + 30 * MINUTE, { state: 'own' }),
      tagged(nine + 30 * MINUTE, nine + 31 * MINUTE, 'e1'),
      tagged(nine + 31 * MINUTE, nine + 32 * MINUTE, 'e2'),
    ];
    assert.deepEqual(shape(rowsOf(segments, [], nine + 32 * MINUTE, idle)), [
      'segment 0–10',
      'segment 10–20',
      'gap 20–25',
      'segment 25–30',
      'duty 30–31',
      'duty 31–32',
    ]);
  });

  it('returns the state, kind and project, or the tag, of each row', () => {
    const own = segment(nine, nine + MINUTE, { state: 'own', kind: 'edit', doc: 'src/a.ts' });
    assert.deepEqual(rowsOf([own, tagged(nine + MINUTE, nine + HOUR)], [], nine + HOUR, idle), [
      { type: 'segment', start: nine, end: nine + MINUTE, state: 'own', kind: 'edit', project: 'billing' },
      {
        type: 'duty',
        start: nine + MINUTE,
        end: nine + HOUR,
        state: 'confirmed',
        category: 'documentation',
        entry: 'e1',
      },
    ]);
  });

  it('shows time in a project that is never recorded as such, and not as a gap', () => {
    const recorded = { pauses: [], hidden: [{ start: nine + 10 * MINUTE, end: nine + 50 * MINUTE }] };
    const rows = rowsOf([segment(nine, nine + 10 * MINUTE)], unrecordedSpans(recorded, 0), nine + HOUR, idle);
    assert.deepEqual(shape(rows), ['segment 0–10', 'hidden 10–50', 'gap 50–60']);
  });

  describe('with proposals for time away from the editor', () => {
    const proposed = (from: number, to: number): Suggestion => ({
      start: nine + from * MINUTE,
      end: nine + to * MINUTE,
      category: 'coordination',
      reasons: [{ rule: 'R23', holds: (to - from) * MINUTE }],
    });
    const rows = (now: number, segments: readonly Segment[], ...elsewhere: readonly Suggestion[]) =>
      dayRows({ day, segments, unrecorded: [], elsewhere }, nine + now * MINUTE, idle);

    it('shows them in place of the gaps in which they lie', () => {
      const segments = [segment(nine, nine + 10 * MINUTE), segment(nine + 60 * MINUTE, nine + 70 * MINUTE)];
      assert.deepEqual(shape(rows(70, segments, proposed(15, 45))), [
        'segment 0–10',
        'gap 10–15',
        'suggestion 15–45',
        'gap 45–60',
        'segment 60–70',
      ]);
    });

    it('begins the day with one that is before the first activity', () => {
      const shown = rows(70, [segment(nine + 60 * MINUTE, nine + 70 * MINUTE)], proposed(0, 60));
      assert.deepEqual(shape(shown), ['suggestion 0–60', 'segment 60–70']);
    });

    it('proposes only what is left of one where something is recorded, so that accepting it replaces nothing', () => {
      const [row] = rows(70, [tagged(nine + 30 * MINUTE, nine + 70 * MINUTE)], proposed(0, 60));
      assert.deepEqual(shape(row ? [row] : []), ['suggestion 0–30']);
      const end = row?.type === 'suggestion' ? row.suggestion.end : undefined;
      assert.equal(end, nine + 30 * MINUTE);
    });

    it('counts them in no state', () => {
      const [row] = rows(70, [segment(nine + 60 * MINUTE, nine + 70 * MINUTE)], proposed(0, 60));
      assert.ok(row && !('state' in row));
    });
  });
});
