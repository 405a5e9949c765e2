import assert from 'node:assert/strict';
import { dayReview } from '../../../src/core/review/dayReview';
import { MINUTE } from '../../../src/core/time/span';
import type { DayRow } from '../../../src/core/timeline/dayRows';

const row = (type: 'segment' | 'suggestion' | 'gap' | 'paused', from: number, to: number, more = {}) =>
  ({
    type,
    start: from * MINUTE,
    end: to * MINUTE,
    ...(type === 'segment' && { state: 'untagged' }),
    ...more,
  }) as DayRow;
const working = [{ start: 0, end: 540 * MINUTE }];
const spans = (stretches: readonly { start: number; end: number }[]) =>
  stretches.map(({ start, end }) => [start / MINUTE, end / MINUTE]);

describe('The review of a day', () => {
  it('asks about untagged editor time and absences, the longest first', () => {
    const { rows } = dayReview(
      [row('segment', 0, 20, { project: 'billing' }), row('gap', 20, 65), row('segment', 65, 95)],
      working,
    );
    assert.deepEqual(spans(rows), [
      [20, 65],
      [65, 95],
      [0, 20],
    ]);
    assert.deepEqual(
      rows.map(({ kind, project }) => [kind, project]),
      [
        ['away', undefined],
        ['editor', undefined],
        ['editor', 'billing'],
      ],
    );
  });

  it('asks about a proposal for time away from the editor as an absence of which more is known', () => {
    const suggestion = { start: 0, end: 30 * MINUTE, category: 'coordination', reasons: [] };
    const { rows } = dayReview([row('suggestion', 0, 30, { suggestion })], working);
    assert.deepEqual(
      rows.map(({ kind, suggestion: proposed }) => [kind, proposed?.category]),
      [['away', 'coordination']],
    );
  });

  it('does not ask about own work, tagged time, pauses or stretches shorter than two minutes', () => {
    const tagged = row('gap', 60, 120, { type: 'duty', state: 'confirmed', category: 'support', entry: 'e' });
    const { rows, short } = dayReview(
      [row('segment', 0, 60, { state: 'own' }), tagged, row('paused', 120, 180), row('segment', 180, 181)],
      working,
    );
    assert.deepEqual([rows, short], [[], []]);
  });

  it('lists absences under ten minutes separately, and omits those over four hours or outside working hours', () => {
    const { rows, short } = dayReview(
      [row('gap', 10, 16), row('gap', 30, 33), row('gap', 100, 400), row('gap', 541, 581)],
      working,
    );
    assert.deepEqual(rows, []);
    assert.deepEqual(spans(short), [
      [10, 16],
      [30, 33],
    ]);
  });

  it('has at most twelve rows and returns the other stretches separately', () => {
    const many = Array.from({ length: 15 }, (_, index) => row('segment', index * 30, index * 30 + 10 + index));
    const { rows, rest } = dayReview(many, working);
    assert.equal(rows.length, 12);
    assert.deepEqual(spans(rest), [
      [60, 72],
      [30, 41],
      [0, 10],
    ]);
  });
});
