import assert from 'node:assert/strict';
import { dayReview } from '../../../src/core/review/dayReview';
import { likelyRows } from '../../../src/core/review/likelyRows';
import type { DayRow } from '../../../src/core/timeline/dayRows';
import { MINUTE } from '../../../src/core/time/span';
import type { Suggestion } from '../../../src/core/suggest/suggestion';

const working = [{ start: 0, end: 540 * MINUTE }];

const suggested = (from: number, to: number, category = 'documentation'): Suggestion => ({
  ...{ start: from * MINUTE, end: to * MINUTE, category },
  reasons: [{ rule: 'R01', holds: (to - from) * MINUTE }],
});
const shown = (suggestion: Suggestion): DayRow => ({
  ...{ type: 'suggestion', state: 'suggested', start: suggestion.start, end: suggestion.end, suggestion },
});

describe('What one key accepts in a review', () => {
  it('is counted by rows, and its time is that of all likely suggestions', () => {
    const [a, b, c, d] = [suggested(0, 20), suggested(22, 30), suggested(60, 100, 'support'), suggested(200, 210)];
    const review = dayReview([a, b, c, d].map(shown), working);
    assert.equal(review.rows.length, 3, 'the first two are one row');
    const all = likelyRows(review, [a, b, d]);
    assert.deepEqual([all?.rows, (all?.length ?? 0) / MINUTE, all?.suggestions], [2, 38, [a, b, d]]);
    assert.equal(likelyRows(review, [c])?.rows, 1);
  });

  it('includes rows that find no line', () => {
    const many = Array.from({ length: 14 }, (_, index) => suggested(index * 30, index * 30 + 10));
    assert.equal(likelyRows(dayReview(many.map(shown), working), many)?.rows, 14);
  });

  it('is nothing when no suggestion is likely', () => {
    assert.equal(likelyRows(dayReview([shown(suggested(0, 20))], working), []), undefined);
  });
});

describe('A blind check in a review', () => {
  const hidden: Suggestion = { ...suggested(30, 36), blind: true };

  it('has a row of its own before what nothing is suggested for, without what is suggested', () => {
    const rows: DayRow[] = [
      { type: 'segment', state: 'untagged', start: 0, end: 30 * MINUTE },
      { type: 'segment', state: 'untagged', start: hidden.start, end: hidden.end, blind: hidden },
      { type: 'segment', state: 'untagged', start: 36 * MINUTE, end: 60 * MINUTE },
    ];
    const found = dayReview(rows, working).rows.map(({ start, end, kind, blind, proposed }) => [
      ...[start / MINUTE, end / MINUTE, kind, blind, proposed],
    ]);
    assert.deepEqual(found, [
      [30, 36, 'editor', hidden, undefined],
      [0, 30, 'editor', undefined, undefined],
      [36, 60, 'editor', undefined, undefined],
    ]);
  });

  it('is asked about in a gap too, however short', () => {
    const { rows, short } = dayReview([{ type: 'gap', start: hidden.start, end: hidden.end, blind: hidden }], working);
    assert.deepEqual([rows.map(({ kind, blind }) => [kind, blind]), short], [[['away', hidden]], []]);
  });
});
